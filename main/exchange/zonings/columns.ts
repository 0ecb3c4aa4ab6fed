// Which columns of a file of zones hold what: official files and home-made tables name them in many ways.
import { foldText } from '../../domain/text/fold.ts';
import { ZoneFileRefused } from './zone-file-refused.ts';

const SEPARATORS = [';', ',', '\t'] as const;

/** The one the header line has most of, quoted names left out. */
export function separatorOf(headerLine: string): string {
  const bare = headerLine.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => bare.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

const COLUMN_NAMES = {
  /** `code`, `code_qp`, `QP2024`, `ZE2020`, `BV2022`, `quartier`… */
  code: /^(?:code|(?:code|id)?(?:zones?|zonage|quartiers?|qpv?|ze|bv|ti|bassin)(?:\d{4})?)$/,
  /** `nom`, `libellé`, `lib_qp`, `LIBZE2020`… */
  name: /^(?:nom|lib|libelle|label|intitule)(?:zones?|zonage|quartiers?|qpv?|ze|bv|ti|bassin)?(?:\d{4})?$/,
  /** `communes`, `code insee`, `insee_com`, `CODGEO`… */
  communes: /^(?:codes?)?(?:insee|codgeo|communes?|com|inseecom|inseecommunes?|communesinsee)(?:\d{4})?$/,
} as const;
type ColumnName = keyof typeof COLUMN_NAMES;
export type Columns = Readonly<Record<ColumnName, number>>;

const COLUMN_WORDS = { code: 'code', name: 'nom', communes: 'communes' } as const satisfies Record<
  ColumnName,
  string
>;

/** Throws ZoneFileRefused, naming what is missing and what was found. */
export function columnsOf(header: readonly string[]): Columns {
  const folded = header.map((name) => foldText(name).replaceAll(' ', ''));
  const at = (name: ColumnName): number => folded.findIndex((each) => COLUMN_NAMES[name].test(each));
  const columns = { code: at('code'), name: at('name'), communes: at('communes') };
  const missing = (Object.keys(columns) as ColumnName[]).filter((name) => columns[name] === -1);
  if (missing.length === 0) return columns;
  throw new ZoneFileRefused('zone-file-columns-missing', {
    missing: missing.map((name) => COLUMN_WORDS[name]).join(', '),
    found: header
      .map((name) => name.trim())
      .join(', ')
      .slice(0, 200),
  });
}
