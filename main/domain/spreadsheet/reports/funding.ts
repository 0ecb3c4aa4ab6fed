// Plan de financement: one line per contribution, years across, totals that never add HT to TTC.
import type { Action } from '../../action/action.ts';
import {
  FUNDING_NATURE_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_STATUS_LABELS,
  type FundingLine,
} from '../../funding/funding-line.ts';
import { TAX_BASIS_LABELS, type TaxBasis } from '../../funding/money.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CellValue } from '../sheet.ts';
import type { WorkbookToWrite } from '../workbook.ts';
import {
  dateCell,
  eurosCell,
  reportColumn as column,
  reportSheet,
  textCell,
  type ReportColumn,
  type ReportOptions,
} from './report.ts';

interface Line {
  readonly action: Action;
  readonly line: FundingLine;
}

export function fundingTable(plan: Plan, { directory, programmes, madeOn }: ReportOptions): WorkbookToWrite {
  const organisations = new Map(directory.organisations.map(({ id, name }) => [id, name]));
  const programmeNames = new Map(programmes.map(({ id, name }) => [id, name]));
  const lines = plan.actions.flatMap((action) => action.fundingLines.map((line) => ({ action, line })));
  const columns: readonly ReportColumn<Line>[] = [
    column('N°', 6, 'text', ({ action }) => textCell(action.number)),
    column('Intitulé', 36, 'text', ({ action }) => textCell(action.title)),
    column('Type d’apport', 15, 'text', ({ line }) => FUNDING_ROLE_LABELS[line.role]),
    column('Organisme', 30, 'text', ({ line }) =>
      textCell(organisations.get(line.organisationId ?? '') ?? ''),
    ),
    column('Dispositif', 22, 'text', ({ line }) =>
      textCell(programmeNames.get(line.programmeId ?? '') ?? ''),
    ),
    column('Nature', 15, 'text', ({ line }) =>
      line.nature === null ? null : FUNDING_NATURE_LABELS[line.nature],
    ),
    column('Avancement', 11, 'text', ({ line }) => FUNDING_STATUS_LABELS[line.status]),
    column('Depuis le', 12, 'date', ({ line }) => dateCell(line.statusOn)),
    column('Montant', 15, 'euros', ({ line }) => eurosCell(line.amountCents)),
    column('HT ou TTC', 7, 'text', ({ line }) =>
      line.taxBasis === null ? null : TAX_BASIS_LABELS[line.taxBasis],
    ),
    column('Taux (%)', 7, 'number', ({ line }) => line.ratePercent),
    column('ETP', 6, 'number', ({ line }) => line.fullTimeEquivalents),
    ...yearColumns(lines),
  ];
  const foot = totals(lines, columns);
  return {
    title: `${plan.title} – financements`,
    madeOn,
    sheets: [reportSheet('Financements', columns, lines, { foot })],
  };
}

function yearColumns(lines: readonly Line[]): readonly ReportColumn<Line>[] {
  const years = [...new Set(lines.flatMap(({ line }) => line.years.map(({ year }) => year)))].sort();
  const of = (field: 'plannedCents' | 'actualCents', year: number) => (line: Line) =>
    eurosCell(sumOf(line.line.years.filter((each) => each.year === year).map((each) => each[field])));
  return years.flatMap((year) => [
    column(`${String(year)} prévu`, 14, 'euros', of('plannedCents', year)),
    column(`${String(year)} réalisé`, 14, 'euros', of('actualCents', year)),
  ]);
}

/** Null when nothing is known: missing is not zero. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((each): each is number => each !== null);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
}

/** One total for what is HT, one for what is TTC, one for what says neither; refused money is in none. */
function totals(lines: readonly Line[], columns: readonly ReportColumn<Line>[]): readonly CellValue[][] {
  const counted = lines.filter(({ line }) => line.status !== 'refused');
  const bases: readonly (TaxBasis | null)[] = ['excluding-tax', 'including-tax', null];
  return bases.flatMap((basis) => {
    const ofBasis = counted.filter(({ line }) => line.taxBasis === basis);
    if (ofBasis.length === 0) return [];
    const label = basis === null ? 'Total sans précision HT ou TTC' : `Total ${TAX_BASIS_LABELS[basis]}`;
    return [
      columns.map(({ header, kind, tell }): CellValue => {
        if (header === 'Intitulé') return `${label}, hors refus`;
        if (header === 'HT ou TTC') return basis === null ? null : TAX_BASIS_LABELS[basis];
        if (kind !== 'euros') return null;
        const cents = ofBasis.map((line) => {
          const amount = tell(line);
          return typeof amount === 'number' ? Math.round(amount * 100) : null;
        });
        return eurosCell(sumOf(cents));
      }),
    ];
  });
}
