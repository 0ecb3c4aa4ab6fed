// What reading a file of zones finds: the zones, the lines it refused and why, and the communes it found under a former code.
import type { TerritoryKey } from './territory.ts';

/** Why a whole file is refused: a closed list, so that each code has its words or the build fails. */
export const ZONE_FILE_REFUSAL_CODES = [
  'zone-file-too-large',
  'zone-file-not-text',
  'zone-file-empty',
  'zone-file-columns-missing',
  'zone-file-broken-quotes',
  'zone-file-too-many-lines',
  'zone-file-too-many-zones',
] as const;
export type ZoneFileRefusalCode = (typeof ZONE_FILE_REFUSAL_CODES)[number];

/** Why one line is refused. The others are read all the same. */
export const REFUSED_LINE_REASONS = [
  'code-missing',
  'code-malformed',
  'name-missing',
  'name-too-long',
  'name-differs',
  'communes-missing',
  'commune-unknown',
  'too-many-communes',
  'too-wide',
] as const;
export type RefusedLineReason = (typeof REFUSED_LINE_REASONS)[number];

export interface RefusedLine {
  /** As a spreadsheet numbers it: the header is line 1. */
  readonly line: number;
  /** What was written there. */
  readonly value: string;
  readonly reason: RefusedLineReason;
}

export interface MappedCommune {
  readonly line: number;
  readonly code: string;
  /** Empty where only the code is known. */
  readonly label: string;
  readonly successor: { readonly code: string; readonly label: string };
}

export interface ReadZone {
  readonly code: string;
  readonly label: string;
  readonly members: readonly TerritoryKey[];
  readonly within: readonly TerritoryKey[];
}

export interface ZoneReading {
  readonly zones: readonly ReadZone[];
  readonly refused: readonly RefusedLine[];
  readonly mapped: readonly MappedCommune[];
}
