// Cells that name something else: an organisation, a fiche, a theme, a territory, a reference of another system.
import type { EntityId } from '../identity/entity.ts';
import type { TerritoryKey, TerritoryReference } from '../territory/territory.ts';
import { cellText, cleanText } from './cell-text.ts';
import { listOf, refused, told, UNSAID, type Codec, type Decoded, type LineCodec } from './codec.ts';
import type { ActionNames, PlanNames } from './codec-context.ts';
import { readTerritoryKey, territoryKeyText } from './territory-names.ts';

type Named = keyof PlanNames | keyof ActionNames;

function lineNaming(what: Named): LineCodec {
  return {
    encode: (id, context) => context[what].nameOf(id as EntityId),
    decode(line, context) {
      const resolved = context[what].resolve(line);
      return resolved.ok ? told(resolved.id) : refused(resolved.reason);
    },
  };
}

function single(line: LineCodec, empty: Decoded): Codec {
  return {
    kind: 'text',
    encode: (value, context) => (value === null ? null : line.encode(value, context)),
    decode: (cell, context) => (cell === null ? empty : line.decode(cellText(cell), context)),
  };
}

export const naming = (what: Named): Codec => single(lineNaming(what), told(null));
export const namingOne = (what: Named): Codec => single(lineNaming(what), UNSAID);
export const namingSeveral = (what: Named): Codec => listOf(lineNaming(what));

const themeLine: LineCodec = {
  encode: (value, { themes }) => themes.nameOf(value as string),
  decode(line, { themes }) {
    const found = themes.resolve(line);
    return found === null ? refused('not-in-the-list') : told(found);
  },
};
export const theme = single(themeLine, told(null));
export const themes = listOf(themeLine);

const territoryLine: LineCodec = {
  encode: (value, { territories }) => territories.nameOf(value as TerritoryReference),
  decode(line, { territories }) {
    const found = territories.resolve(line);
    return typeof found === 'string' ? refused(found) : told(found);
  },
};
export const territory = single(territoryLine, told(null));
export const territories = listOf(territoryLine);
/** What the two above tell of a territory: all of it, through the sheet Territoires. */
export const TERRITORY_LEAVES = ['kind', 'code', 'vintage', 'label', 'within[].kind', 'within[].code'];

export const territoryKeys = listOf({
  encode: (value) => territoryKeyText(value as TerritoryKey),
  decode(line) {
    const key = readTerritoryKey(line);
    return key === null ? refused('not-in-the-list') : told(key);
  },
});

interface ExternalReference {
  readonly system: string;
  readonly id: string;
}
const escaped = (text: string): string => cleanText(text).replaceAll(/[\\:;\n]/g, (sign) => `\\${sign}`);
const unescaped = (text: string): string => text.replaceAll(/\\([\s\S])/g, '$1');

/** `tableur: 12`, in a hidden column: the signs that part them are escaped. */
export const externalReferences: Codec = {
  kind: 'text',
  encode(value) {
    const references = value as readonly ExternalReference[];
    const lines = references.map(({ system, id }) => `${escaped(system)}:${escaped(id)}`);
    return lines.length === 0 ? null : lines.join(';');
  },
  decode(cell) {
    const found = [...cellText(cell).matchAll(/((?:\\[\s\S]|[^\\:;])+):((?:\\[\s\S]|[^\\:;])+)/g)];
    return told(found.map(([, system = '', id = '']) => ({ system: unescaped(system), id: unescaped(id) })));
  },
};

/** The fiches a fiche descends from, as JSON in a hidden column: people read its source beside it. */
export const lineage: Codec = {
  kind: 'text',
  encode: (value) => (value === null || (value as unknown[]).length === 0 ? null : JSON.stringify(value)),
  decode(cell) {
    if (cell === null) return told([]);
    try {
      return told(JSON.parse(cellText(cell)) as unknown);
    } catch {
      return refused('does-not-fit');
    }
  },
};
export const LINEAGE_LEAVES = ['planId', 'actionId', 'committeeName', 'territory', 'versionHash'];
