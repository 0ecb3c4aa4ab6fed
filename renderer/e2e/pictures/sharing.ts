// The solutions bank: what leaves of the fiches, then what is read of them.
import { openBeyond } from '../pages/beyond.ts';
import { entry, dismissMessages, type Scene } from './stage.ts';
import { PASSPHRASE } from '../pages/exchanges.ts';

const LESSON =
  'La première année, la navette passait avant l’ouverture de l’atelier\u202f: personne ne la prenait.';

export const bank: Scene = async ({ page, jalon, picture }) => {
  await jalon.goTo('Exporter');
  await jalon.createIdentity(PASSPHRASE);
  await jalon.goTo('Fiches-actions');
  for (const title of ['Orientibus', 'CARBUR’PERA'] as const) {
    await jalon.openAction(title);
    await page.getByRole('checkbox', { name: /^Transférabilité/ }).check();
    await page.getByLabel('Ce qui n’a pas marché', { exact: true }).fill(LESSON);
    await page.getByLabel('Temps de démarrage', { exact: true }).fill('Six mois');
    await page.keyboard.press('Tab');
    await jalon.saved();
  }
  await jalon.row('CARBUR’PERA').focus();
  await page.keyboard.press(' ');
  const chosen = page.getByRole('region', { name: 'Fiches choisies' });
  await chosen.getByRole('button', { name: 'Tout choisir', exact: true }).click();
  await chosen.getByRole('button', { name: 'Publier dans la banque…', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: /^Ce qui part/ }).waitFor();
  await picture('banque-publier');
  await dialog.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Publier et enregistrer…', exact: true }).click();
  await (await download).delete();
  await dialog.waitFor({ state: 'hidden' });
  await openBeyond(page, 'Banque de solutions');
  await page.getByRole('complementary', { name: 'Affiner' }).waitFor();
  await dismissMessages(page);
  await picture('banque');
  await entry(page, 'Banque de solutions', /^CARBUR’PERA/).click();
  await page.getByRole('region', { name: 'Ce qui n’a pas marché' }).waitFor();
  await picture('banque-solution');
};
