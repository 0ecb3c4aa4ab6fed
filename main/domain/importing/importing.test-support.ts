// A spreadsheet in a few words, and a plan to import it into.
import { applyDirectoryChange, applyPlanChange } from '../change/apply.ts';
import type { DocumentChange } from '../change/change.ts';
import { EMPTY_DIRECTORY, type Directory } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import {
  EVRON,
  idNumber,
  MAYENNE,
  PAYS_DE_LA_LOIRE,
  planWith,
  SARTHE,
  STAMP,
  territory,
} from '../specimen.test-support.ts';
import type { CellValue, Sheet } from '../spreadsheet/sheet.ts';
import type { ThemeTree } from '../theme/theme.ts';
import { analyseImport, type AnalysedImport } from './analysis.ts';
import { guessMapping, mappingFrom } from './guess-mapping.ts';
import type { ImportMapping } from './mapping.ts';
import type { ReadPlanOptions } from './read-plan.ts';
import type { MergeChoices } from './merge.ts';
import { DEFAULT_SIMILARITY_THRESHOLD } from './recognise.ts';
import { prepareTerritoryBook } from './territory-book.ts';

export const THEMES: ThemeTree = [
  {
    code: 'FRE',
    label: 'Levée des freins à l’emploi',
    children: [
      { code: 'FRE.garde-enfants', label: 'Garde d’enfants' },
      { code: 'FRE.mobilite', label: 'Mobilité quotidienne' },
    ],
  },
  { code: 'FOR', label: 'Apprentissage, orientation, compétences', children: [] },
];

const IN_MAYENNE = [
  { kind: 'departement', code: '53' },
  { kind: 'region', code: '52' },
] as const;
export const TERRITORIES = [
  PAYS_DE_LA_LOIRE,
  MAYENNE,
  SARTHE,
  EVRON,
  territory('commune', '53130', 'Laval', IN_MAYENNE),
  territory('arrondissement', '532', 'Laval', IN_MAYENNE),
  territory('epci', '200083392', 'CA Laval Agglomération', IN_MAYENNE),
  territory('commune', '38207', 'Laval-en-Belledonne', [{ kind: 'departement', code: '38' }]),
  territory('commune', '59350', 'Saint-Denis', [{ kind: 'departement', code: '59' }]),
  territory('commune', '93066', 'Saint-Denis', [{ kind: 'departement', code: '93' }]),
];
const FORMER = [{ code: '53001', label: 'Ahuillé-le-Vieux', successor: EVRON }];

export const findTerritory = prepareTerritoryBook(TERRITORIES, FORMER, [PAYS_DE_LA_LOIRE]);

export function sheet(rows: readonly (readonly CellValue[])[], fields: Partial<Sheet> = {}): Sheet {
  return { name: 'Feuil1', isHidden: false, hiddenColumns: [], rows, unreadable: [], ...fields };
}

let made = 5000;
/** Ids that never repeat, as the machine's own. */
export function makeTestId(): string {
  made += 1;
  return idNumber(made);
}

export interface Importing extends Partial<Omit<ReadPlanOptions, 'mapping'>> {
  readonly mapping?: ImportMapping;
  readonly choices?: MergeChoices;
}

/** As the secretary would who accepts every guess. */
export function importOf(sheets: readonly Sheet[], options: Importing = {}): AnalysedImport {
  const guessed = guessMapping({ sheets }, { themes: THEMES, remembered: () => [] });
  return analyseImport(sheets, {
    plan: planWith([]),
    directory: EMPTY_DIRECTORY,
    themes: THEMES,
    findTerritory,
    mapping: mappingFrom(guessed),
    valueChoices: [],
    rowChoices: [],
    similarityThreshold: DEFAULT_SIMILARITY_THRESHOLD,
    makeId: makeTestId,
    stamp: STAMP,
    day: '2026-11-22',
    choices: { side: 'file', differences: [] },
    ...options,
  });
}

/** The documents once the import is done. */
export function applied(
  changes: readonly DocumentChange[],
  before: { readonly plan: Plan; readonly directory: Directory },
): { readonly plan: Plan; readonly directory: Directory } {
  return changes.reduce((documents, each) => {
    if (each.kind === 'plan') {
      const { document } = applyPlanChange(documents.plan, each.change);
      return { ...documents, plan: document ?? documents.plan };
    }
    if (each.kind !== 'directory') return documents;
    return { ...documents, directory: applyDirectoryChange(documents.directory, each.change).document };
  }, before);
}
