// A file of zones (CSV: code, name, communes) into zones of the official list. What cannot be read is told, line by line.
import { CsvError, parse } from 'csv-parse/sync';
import type { FormerCommune } from '../../domain/territory/commune-successors.ts';
import { territoryId, type TerritoryReference } from '../../domain/territory/territory.ts';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { extentOf } from '../../domain/territory/zone-extent.ts';
import type {
  MappedCommune,
  ReadZone,
  RefusedLine,
  RefusedLineReason,
  ZoneReading,
} from '../../domain/territory/zone-import.ts';
import { isZoneCode, MAX_ZONE_MEMBERS, type ImportedZoneKind } from '../../domain/territory/zoning.ts';
import { decodeText } from '../texts/decode-text.ts';
import { columnsOf, separatorOf, type Columns } from './columns.ts';
import { communeFinder, type FindCommune } from './find-commune.ts';
import { ZoneFileRefused } from './zone-file-refused.ts';

export const MAX_ZONE_FILE_BYTES = 10 * 1024 * 1024;
const MAX_LINES = 100_000;
/** All that one edit can create or replace, field by field. */
const MAX_ZONES_READ = 2000;
const MAX_LABEL_CHARACTERS = 200;
const MAX_TOLD_CHARACTERS = 100;

export interface ZoneReadingOptions {
  readonly kind: ImportedZoneKind;
  readonly list: TerritoryList;
  readonly former: readonly FormerCommune[];
}

interface Row {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly communes: string;
}

/** Throws ZoneFileRefused. */
export function readZonings(bytes: Uint8Array, options: ZoneReadingOptions): ZoneReading {
  if (bytes.byteLength > MAX_ZONE_FILE_BYTES) throw new ZoneFileRefused('zone-file-too-large');
  const collected = new Collected(options.kind, communeFinder(options.list, options.former));
  const decoded = decodeText(bytes);
  if (!decoded) throw new ZoneFileRefused('zone-file-not-text');
  for (const row of rowsOf(decoded.text)) collected.take(row);
  return collected.reading(options.list);
}

function rowsOf(text: string): readonly Row[] {
  const [headerLine = ''] = text.trimStart().split(/\r\n|\n|\r/, 1);
  const [header, ...lines] = recordsOf(text, separatorOf(headerLine));
  if (!header) throw new ZoneFileRefused('zone-file-empty');
  const columns = columnsOf(header.cells);
  if (lines.length === 0) throw new ZoneFileRefused('zone-file-empty');
  if (lines.length > MAX_LINES) throw new ZoneFileRefused('zone-file-too-many-lines', { max: MAX_LINES });
  return lines.map(({ line, cells }) => ({ line, ...cellsOf(cells, columns) }));
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string, delimiter: string): readonly CsvRecord[] {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      // A line with a cell too few or too many is told of by what it lacks, not by its shape.
      relax_column_count: true,
      // An apartment's 3" in a name is no quoting.
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MAX_LINES + 2,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ZoneFileRefused('zone-file-broken-quotes', {}, { cause: error });
  }
}

function cellsOf(cells: readonly string[], { code, name, communes }: Columns): Omit<Row, 'line'> {
  const cell = (at: number): string => (cells[at] ?? '').trim();
  return { code: cell(code).toUpperCase(), name: cell(name).replace(/\s+/g, ' '), communes: cell(communes) };
}

interface ZoneSoFar {
  readonly code: string;
  readonly label: string;
  readonly line: number;
  readonly members: Map<string, TerritoryReference>;
}

/** Lines of the same code make one zone. A refused line adds nothing; the others of its zone still do. */
class Collected {
  readonly #zones = new Map<string, ZoneSoFar>();
  readonly #refused: RefusedLine[] = [];
  readonly #mapped: MappedCommune[] = [];
  readonly #kind: ImportedZoneKind;
  readonly #find: FindCommune;

  constructor(kind: ImportedZoneKind, find: FindCommune) {
    this.#kind = kind;
    this.#find = find;
  }

  take(row: Row): void {
    const fault = this.#faultOf(row);
    if (fault) this.#refuse(row.line, ...fault);
    else this.#keep(row);
  }

  /** What is wrong with the line, before its communes are looked up. */
  #faultOf({ code, name, communes }: Row): readonly [RefusedLineReason, string] | null {
    if (code === '') return ['code-missing', name];
    if (!isZoneCode(this.#kind, code)) return ['code-malformed', code];
    const known = this.#zones.get(code);
    if (!known && name === '') return ['name-missing', code];
    if (name.length > MAX_LABEL_CHARACTERS) return ['name-too-long', name];
    if (known && name !== '' && name !== known.label) return ['name-differs', name];
    return communes === '' ? ['communes-missing', code] : null;
  }

  #keep({ line, code, name, communes }: Row): void {
    const found = communes
      .split(/[\s,;|]+/)
      .filter((typed) => typed !== '')
      .map((typed) => ({ typed, commune: this.#find(typed) }));
    const unknown = found.filter(({ commune }) => !commune).map(({ typed }) => typed);
    if (unknown.length > 0) {
      this.#refuse(line, 'commune-unknown', unknown.join(', '));
      return;
    }
    const zone = this.#zones.get(code) ?? { code, label: name, line, members: new Map() };
    if (zone.members.size + found.length > MAX_ZONE_MEMBERS) {
      this.#refuse(line, 'too-many-communes', code);
      return;
    }
    this.#zones.set(code, zone);
    for (const { commune } of found) {
      if (!commune) continue;
      zone.members.set(territoryId(commune.now), commune.now);
      if (commune.formerly) {
        const { code: successorCode, label } = commune.now;
        this.#mapped.push({ line, ...commune.formerly, successor: { code: successorCode, label } });
      }
    }
    if (this.#zones.size > MAX_ZONES_READ)
      throw new ZoneFileRefused('zone-file-too-many-zones', { max: MAX_ZONES_READ });
  }

  #refuse(line: number, reason: RefusedLineReason, value: string): void {
    this.#refused.push({ line, reason, value: value.slice(0, MAX_TOLD_CHARACTERS) });
  }

  reading(list: TerritoryList): ZoneReading {
    const zones = [...this.#zones.values()].flatMap(({ code, label, line, members }): readonly ReadZone[] => {
      const keys = [...members.values()].map(({ kind, code: ofCommune }) => ({ kind, code: ofCommune }));
      const within = extentOf(list, keys);
      if (within) return [{ code, label, members: keys, within }];
      this.#refuse(line, 'too-wide', code);
      return [];
    });
    const refused = this.#refused.toSorted((one, other) => one.line - other.line);
    return { zones, refused, mapped: this.#mapped };
  }
}
