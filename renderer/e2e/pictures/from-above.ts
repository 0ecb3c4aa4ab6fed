// What is seen from above the plans: examples chosen, territories on their way to a contract, the veille.
import { openBeyond } from '../pages/beyond.ts';
import { dismissMessages, type Scene } from './stage.ts';

export const fromAbove: Scene = async ({ page, jalon, picture }) => {
  await page.getByRole('link', { name: 'Jalon, accueil', exact: true }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Plan régional d’action/ })
    .first()
    .click();
  await jalon.goTo('Inspirantes');
  const panel = page.getByRole('region', { name: 'Actions inspirantes', exact: true });
  await panel.getByRole('button', { name: /Orientibus/ }).click();
  await panel.getByRole('checkbox', { name: 'Retenue comme inspirante', exact: true }).click();
  await panel.getByLabel('Retenue par', { exact: true }).fill('Comité de pilotage régional');
  await panel
    .getByLabel('Pourquoi elle inspire', { exact: true })
    .fill('Un bus, et tous les collèges y passent.');
  await page.keyboard.press('Tab');
  for (const criterion of ['Répond à un besoin partagé ailleurs', 'Peut être reproduite'])
    await panel
      .getByRole('group', { name: criterion, exact: true })
      .getByRole('button', { name: 'Oui', exact: true })
      .click();
  await jalon.saved();
  await picture('inspirantes');
  await openBeyond(page, 'Contractualisation');
  await page.getByRole('button', { name: 'Ajouter les 13 protocoles de l’exemple', exact: true }).click();
  await page.getByRole('link', { name: 'Lacq Pau-Tarbes', exact: true }).waitFor();
  await page.getByRole('button', { name: /^Normandie : 4 territoires/ }).waitFor();
  await dismissMessages(page);
  await picture('contractualisation');
  await openBeyond(page, 'Veille');
  await page.getByRole('heading', { name: /^Dates non publiées/ }).waitFor();
  await picture('veille');
};
