// The papers of a meeting, from its convocation to its relevé, kept as files that open.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';
import { createMeeting, enrolCommittee, fillAgenda, openSeance, showStep } from '../pages/seance.ts';

const MEMBERS = [
  { name: 'Anne Le Goff', quality: 'Préfète', role: 'Coprésident·e' },
  { name: 'Bruno Marchand', quality: 'Président de l’agglomération' },
  { name: 'Chloé Renard', quality: 'Directrice de l’agence' },
];
const ZIP_SIGNATURE = 'PK\u0003\u0004';

async function keep(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await saving;
  await expect(page.getByText(download.suggestedFilename())).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
const startOf = (bytes: Buffer, length: number): string => bytes.subarray(0, length).toString('latin1');

test('a convened meeting gives its papers, and a closed one its relevé', async ({ page }) => {
  test.setTimeout(120_000);
  const jalon = new Jalon(page);
  await jalon.openSample();
  await enrolCommittee(page, jalon, MEMBERS);
  await createMeeting(page, jalon);
  await fillAgenda(page, jalon);

  const convocation = await keep(page, 'Convocation, en PDF');
  expect(convocation.name).toMatch(/-convocation\.pdf$/);
  expect(startOf(convocation.bytes, 4)).toBe('%PDF');
  const signing = await keep(page, 'Feuille d’émargement, en OpenDocument');
  expect(signing.name).toMatch(/\.odt$/);
  expect(startOf(signing.bytes, 4)).toBe(ZIP_SIGNATURE);
  expect(signing.bytes.includes('application/vnd.oasis.opendocument.text')).toBe(true);
  const diary = await keep(page, 'Pour l’agenda, en .ics');
  expect(diary.bytes.toString('utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await page.getByRole('button', { name: 'La convocation est partie aujourd’hui', exact: true }).click();
  await expect(page.getByText(/^Convocation envoyée le .* dans les délais/)).toBeVisible();

  await openSeance(page, MEMBERS.length);
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('textbox', { name: 'Décision', exact: true })).toBeFocused();
  await page.keyboard.type('Réunir les pilotes chaque trimestre.');
  await jalon.saved();
  await showStep(page, 'Conclure');
  await page.getByRole('button', { name: 'Lever la séance', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Procès-verbal', exact: true })).toBeFocused();

  const minutes = await keep(page, 'Relevé de décisions, en PDF');
  expect(minutes.name).toMatch(/-releve\.pdf$/);
  expect(startOf(minutes.bytes, 4)).toBe('%PDF');
  const extract = await keep(
    page,
    `Extrait de délibération, décision ${await numberOfDecision(page)}, en PDF`,
  );
  expect(startOf(extract.bytes, 4)).toBe('%PDF');
  await prepareAct(page);
});

/** What a platform would refuse is said in its field; the archive is saved once it would be taken. */
async function prepareAct(page: Page): Promise<void> {
  const number = await numberOfDecision(page);
  const line = `Extrait de délibération, décision ${number}, préparer la télétransmission`;
  await page.getByRole('button', { name: line, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Objet de l’acte', { exact: true })).toHaveValue(
    'Réunir les pilotes chaque trimestre.',
  );
  const typed = dialog.getByLabel('Numéro de l’acte', { exact: true });
  await expect(typed).toHaveValue(number.replace('-', '_'));
  await typed.fill('délib. 3');
  await dialog.getByRole('button', { name: 'Enregistrer l’archive', exact: true }).click();
  await expect(dialog.getByText(/^De 1 à 15 signes/)).toBeVisible();
  await expect(typed).toBeFocused();
  await typed.fill('DELIB_3');
  const archive = await keep(page, 'Enregistrer l’archive');
  expect(archive.name).toBe('acte-DELIB_3.zip');
  expect(archive.bytes.includes('acte-DELIB_3.pdf')).toBe(true);
  await expect(dialog).toBeHidden();
}

/** « 2026-1 »: by the year the machine is in. */
async function numberOfDecision(page: Page): Promise<string> {
  const heading = await page.getByRole('heading', { name: /^Décision / }).textContent();
  return heading?.replace('Décision ', '') ?? '';
}
