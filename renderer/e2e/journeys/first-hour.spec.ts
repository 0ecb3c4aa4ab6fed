// Journey 1: open the sample, look at the coverage, fill a blank zone, export a signed file, check it with openssl.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../journey.ts';
import { Jalon } from '../pages/jalon.ts';

const run = promisify(execFile);
const PASSPHRASE = 'quatre mots faciles à retenir';

test('a secretary fills a blank zone and exports a plan that openssl accepts', async ({
  page,
  workspace,
}) => {
  const jalon = new Jalon(page);
  await jalon.openSample();

  await jalon.goTo('Couverture');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 zones blanches, Mayenne en tête (6)');
  const blank = jalon.cell('Garde d’enfants, Mayenne : zone blanche');
  await blank.click();
  await page.getByRole('button', { name: 'Nouvelle fiche ici', exact: true }).click();
  await expect(jalon.title()).toBeFocused();
  await page.keyboard.type('Crèche à horaires décalés');
  await jalon.saved();
  await expect(page.getByRole('button', { name: 'Retirer Mayenne', exact: true })).toBeVisible();

  await jalon.goTo('Couverture');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('19 zones blanches, Mayenne en tête (5)');
  await expect(jalon.cell('Garde d’enfants, Mayenne : 1 action')).toBeVisible();

  await jalon.goTo('Exporter');
  await expect(page.getByRole('heading', { name: /Il manque \d+ éléments/ })).toBeVisible();
  await jalon.createIdentity(PASSPHRASE);
  const folder = join(workspace, 'envoi');
  await mkdir(folder);
  await jalon.saveCertificateTo(join(folder, 'cert.pem'));
  await jalon.signTo(join(folder, 'plan.asice'), PASSPHRASE);
  await expect(page.getByRole('heading', { name: 'Révision 1 signée' })).toBeFocused();
  const openssl = ['x509', '-in', 'cert.pem', '-noout', '-fingerprint', '-sha256'];
  const printed = (await run('openssl', openssl, { cwd: folder })).stdout.split('=')[1] ?? '';
  const spoken = printed.replaceAll(':', '').trim().toLowerCase().match(/.{4}/g)?.join(' ') ?? '';
  const shown = page.getByRole('status').filter({ hasText: 'Empreinte de votre certificat' });
  await expect(shown.getByRole('code')).toHaveText(spoken);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await shown.getByRole('button', { name: 'Copier l’empreinte', exact: true }).click();
  await expect(shown.getByText('Copiée.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(spoken);
  // Where the shell refuses the clipboard, the keys of the system copy what was selected.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await shown.getByRole('button', { name: 'Copier l’empreinte', exact: true }).click();
  await expect(shown.getByText(/Sélectionnée/)).toBeVisible();
  await page.keyboard.press('Control+c');
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  expect(pasted.trim().split(/\s+/).join(' ')).toBe(spoken);

  await run('unzip', ['-q', 'plan.asice', '-d', 'd'], { cwd: folder });
  const verify = (content: string) =>
    run(
      'openssl',
      [
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'd/META-INF/signature.p7s'],
        ...['-content', content, '-CAfile', 'cert.pem', '-out', '/dev/null'],
      ],
      { cwd: folder },
    );
  await verify('d/META-INF/ASiCManifest.xml');
  const certtool = await run(
    'certtool',
    [
      ...['--p7-verify', '--inder', '--infile', 'd/META-INF/signature.p7s'],
      ...['--load-data', 'd/META-INF/ASiCManifest.xml', '--load-ca-certificate', 'cert.pem'],
    ],
    { cwd: folder },
  );
  expect(`${certtool.stdout}${certtool.stderr}`).toContain('Signature status: ok');
  const digest = await run('sh', ['-c', 'openssl dgst -sha256 -binary d/plan.json | base64'], {
    cwd: folder,
  });
  const manifest = await readFile(join(folder, 'd/META-INF/ASiCManifest.xml'), 'utf8');
  expect(manifest).toContain(digest.stdout.trim());
  expect(await readFile(join(folder, 'd/plan.json'), 'utf8')).toContain('Crèche à horaires décalés');

  const altered = Buffer.from(manifest.replace('plan.json', 'plam.json'));
  await writeFile(join(folder, 'd/altered.xml'), altered);
  await expect(verify('d/altered.xml')).rejects.toThrow();
});

test('a wrong passphrase is told beside its field, and a short one is refused', async ({ page }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Exporter');
  await page.getByLabel('Commune', { exact: true }).fill('Nantes');
  await page.getByLabel('Phrase secrète', { exact: true }).fill('court');
  await page.getByRole('button', { name: 'Créer l’identité', exact: true }).click();
  await expect(page.getByText(/au moins 12 caractères/)).toBeVisible();
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeFocused();
  for (const label of ['Phrase secrète', 'La même, encore une fois'])
    await page.getByLabel(label, { exact: true }).fill(' '.repeat(12));
  await page.getByRole('button', { name: 'Créer l’identité', exact: true }).click();
  await expect(page.getByText('Des espaces ne protègent rien')).toBeVisible();
  await jalon.createIdentity(PASSPHRASE);
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeFocused();
  await page.getByLabel('Phrase secrète', { exact: true }).fill('une autre phrase secrète');
  await page.getByRole('button', { name: 'Signer et exporter…', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: /phrase/ })).toBeVisible();
  await expect(page.getByLabel('Phrase secrète', { exact: true })).toBeFocused();
});

test('the identity that signed last is proposed, each one named whole', async ({ page, workspace }) => {
  const jalon = new Jalon(page);
  await jalon.openSample();
  await jalon.goTo('Exporter');
  await jalon.createIdentity(PASSPHRASE);
  await page.getByRole('button', { name: 'Créer une autre identité', exact: true }).click();
  await expect(page.getByLabel('Nom du comité ou du service', { exact: true })).toBeFocused();
  const name = 'Comité local pour l’emploi et la transition du bassin de Laval';
  await page.getByLabel('Nom du comité ou du service', { exact: true }).fill(name);
  await jalon.createIdentity(PASSPHRASE);
  const identities = page.getByRole('group', { name: 'Au nom de' }).getByRole('radio');
  await expect(identities).toHaveCount(2);
  await expect(identities.first()).toBeChecked();
  await expect(page.getByRole('group', { name: 'Au nom de' }).locator('label').first()).toContainText(name);
  await identities.last().check();
  await jalon.signTo(join(workspace, 'plan.asice'), PASSPHRASE);
  await expect(page.getByRole('heading', { name: 'Révision 1 signée' })).toBeVisible();
  await page.reload();
  await expect(identities.first()).toBeChecked();
  await expect(page.getByRole('group', { name: 'Au nom de' }).locator('label').last()).toContainText(name);
});
