/** Invented tables again: a version of the first tracker months later, titles said under several axes, formulas and hidden columns. */
import { row } from './workbook-vectors.ts';
import { sheetData, xlsxOf } from './raw-xlsx.ts';
import type { Table } from './vector.ts';

const none = null;
const day = (date: string) => ({ date });

/** The simple tracker with other headings, in another order, as text; one line is further on, one is new. */
export const NEXT_VERSION: readonly (readonly string[])[] = [
  [
    'Avancement de l’action',
    'Intitulé de l’action',
    'Porteur',
    'Démarrage',
    'Fin prévue',
    'Niveau de priorité',
    'Observations',
  ],
  [
    'terminée',
    'Recenser les logements vacants du centre bourg',
    'Service habitat',
    '02/03/2026',
    '18/12/2026',
    'Haute',
    '',
  ],
  [
    'Prévue',
    'Ouvrir un guichet de la rénovation énergétique',
    'Agglomération',
    '1er septembre 2026',
    '30/06/2027',
    'Haute',
    'Local à trouver',
  ],
  ['À faire', 'Former les agents à la sobriété numérique', 'à désigner', '', 'N/A', 'Basse', ''],
  [
    'En cours',
    'Planter des arbres dans les cours d’école',
    'Ville',
    'rentrée 2026',
    'fin 2027',
    'Moyenne',
    '',
  ],
];

/** Said again word for word under another axis, it is one fiche; led by somebody else, it is another. */
export const SHARED_TITLES: Table = [
  ['Axe', 'Action', 'Pilotes', 'Priorité', 'Confidentiel', 'Action récurrente', 'Budget TTC (k€)', 'Réalisé'],
  ['Axe 1 : Emploi', 'Forum des métiers', 'Mission locale / CCI', 1, 'Non', 'VRAI', 12, false],
  ['Axe 2 : Formation', 'Forum des métiers', 'Mission locale / CCI', 1, 'Non', 'VRAI', 12, false],
  ['Axe 1 : Emploi', 'Animer le réseau', 'Mission locale', 2, 'Oui', 'FAUX', 'Entre 5 et 8', true],
  [
    'Axe 3 : Logement',
    'Animer le réseau',
    'Agglomération\nBailleur',
    3,
    'peut-être',
    none,
    'à définir',
    false,
  ],
  [
    'Axe 3 : Logement',
    'Animer le réseau',
    'Agglomération\nBailleur',
    3,
    'peut-être',
    none,
    'à définir',
    false,
  ],
];

export const FORMULAS_HEADER: Table[number] = [
  'N°',
  'Action',
  'Chef de file',
  'Fin',
  'Budget HT',
  'Calcul interne',
  'État',
];

/** Amounts worked out, one never computed, a date that is an error, a text that only looks like one; a hidden column and sheet. */
export function formulasAndHiddenColumns(): Buffer {
  const header = FORMULAS_HEADER.map(
    (text, column) => `<c r="${'ABCDEFG'[column] ?? ''}1" t="inlineStr"><is><t>${String(text)}</t></is></c>`,
  ).join('');
  const text = (address: string, words: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const lines = [
    row(1, header),
    row(
      2,
      '<c r="A2"><v>1</v></c>',
      text('B2', 'Rénover la halle'),
      text('C2', 'Ville'),
      '<c r="D2" s="1"><f>TODAY()</f><v>46174</v></c><c r="E2"><f>1000*2</f><v>2000</v></c><c r="F2"><f>E2*2</f><v>4000</v></c>',
      text('G2', 'En cours'),
    ),
    row(
      3,
      '<c r="A3"><v>2</v></c>',
      text('B3', 'Isoler le gymnase'),
      text('C3', '#REF!'),
      '<c r="D3" t="e"><f>Z1</f><v>#REF!</v></c><c r="E3"><f>SUM(Z1:Z9)</f></c>',
      text('G3', 'Planifié'),
    ),
  ];
  const before = '<cols><col min="6" max="6" hidden="1"/></cols>';
  return xlsxOf({
    formats: [14],
    sheets: [
      { name: 'Suivi', xml: `${before}<sheetData>${lines.join('')}</sheetData>` },
      {
        name: 'Archives',
        xml: sheetData([
          ['Action', 'Fin'],
          ['Ancienne action', day('2020-01-01')],
        ]),
        state: 'hidden',
      },
    ],
  });
}
