// A bank as it travels: solutions chosen to be shared, and who vouches for some of them, in one signed file (decision 0027).
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { entityId } from '../identity/entity.ts';
import { readWith, type ReadPayload } from '../schema/read-with.ts';
import { solution, versionHash } from '../solution/solution.ts';
import { fileIdentity } from '../transmission/quoted-file.ts';

export const BANK_FORMAT = 'jalon-bank';
export const BANK_VERSION = 1;
/** Of one file: the caps of FORMAT.md [S7] are reached at about as many. */
export const MOST_SOLUTIONS_IN_FILE = 20_000;
export const MOST_VOUCHES = 20_000;
const MOST_PARTS = 1000;

/** The file something stood in before, and who signed that one, as the signer of this one says. */
export const relayedFrom = z.strictObject({
  identity: fileIdentity,
  fingerprint: fileIdentity,
  signer: z.string().min(1).max(200),
});
export type RelayedFrom = Readonly<z.infer<typeof relayedFrom>>;

export const bankEntry = z.strictObject({
  solution,
  /** Null where the signer of this file publishes it. */
  relayedFrom: relayedFrom.nullable(),
});
export type BankEntry = Readonly<z.infer<typeof bankEntry>>;

export const vouchContent = {
  planId: entityId,
  actionId: entityId,
  /** What was read and found good: a later version may be another thing. */
  versionHash,
  /** An organisation or a function, never a person. */
  by: z.string().trim().min(1).max(200),
  on: fullDate,
  why: z.string().trim().min(1).max(2000),
} as const;
export const vouch = z.strictObject({ ...vouchContent, relayedFrom: relayedFrom.nullable() });
export type Vouch = Readonly<z.infer<typeof vouch>>;

export const bankHead = {
  title: z.string().trim().min(1).max(200),
  description: z.string().max(2000),
  /** The organisation that makes it. */
  madeBy: z.string().trim().min(1).max(200),
} as const;

export const bankDocument = z.strictObject({
  format: z.literal(BANK_FORMAT),
  formatVersion: z.literal(BANK_VERSION),
  ...bankHead,
  madeOn: fullDate,
  /** A bank too large for one file is several. */
  part: z.strictObject({
    number: z.number().int().min(1).max(MOST_PARTS),
    of: z.number().int().min(1).max(MOST_PARTS),
  }),
  solutions: z.array(bankEntry).max(MOST_SOLUTIONS_IN_FILE).readonly(),
  vouches: z.array(vouch).max(MOST_VOUCHES).readonly(),
});
export type BankDocument = Readonly<z.infer<typeof bankDocument>>;

const readChecked = readWith(bankDocument);

/** Lists too long are refused before anything in them is looked at: a million entries are told in one sentence, at once. */
export function readBank(value: unknown): ReadPayload<BankDocument> {
  const excess = [
    ...excessOf(value, 'solutions', MOST_SOLUTIONS_IN_FILE),
    ...excessOf(value, 'vouches', MOST_VOUCHES),
  ];
  return excess.length > 0 ? { ok: false, issues: excess } : readChecked(value);
}

function excessOf(value: unknown, list: 'solutions' | 'vouches', most: number) {
  const items = (value as Partial<Record<typeof list, unknown>> | null)?.[list];
  if (!Array.isArray(items) || items.length <= most) return [];
  return [{ path: list, message: `${String(items.length)} > ${String(most)}` }];
}
