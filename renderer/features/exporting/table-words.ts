// What each table is for, in a line.
import type { SpreadsheetTable } from '../../../main/domain/spreadsheet/labels.ts';

export const TABLE_EXPLANATIONS: Readonly<Record<SpreadsheetTable, string>> = {
  plan: 'Tout, une feuille par sujet\u202f: se modifie dans le tableur et se relit dans Jalon.',
  'follow-up': 'Une ligne par fiche, pour la séance\u202f: pilotes, statut, retard, dernier point, freins.',
  funding: 'Une ligne par financement, les années en colonnes, les totaux HT et TTC à part.',
  indicators: 'Départ, cible, dernière mesure et prochaine échéance de chaque indicateur.',
  directory: 'Les organismes et les adresses fonctionnelles de l’espace de travail.',
  'national-template': 'Les colonnes du modèle d’import de cette plateforme de l’ADEME, prêtes à y déposer.',
};
