// The bank of a workspace: the files it is made of, what its people vouch for, what they took out. The solutions themselves stay in
// the signed files and in the index drawn from them (decision 0027).
import * as z from 'zod';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { fullDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { fileIdentity } from '../transmission/quoted-file.ts';
import { bankHead, MOST_SOLUTIONS_IN_FILE, MOST_VOUCHES, vouchContent } from './bank-file.ts';

/** What search and memory are made for, with room to spare. */
export const MOST_SOLUTIONS = 250_000;
export const MOST_SOURCES = 5000;
const solutionTitle = z.string().max(500);

/** A file of the register whose solutions are in the bank. */
export const bankSourceFields = {
  identity: fileIdentity,
  title: bankHead.title,
  madeBy: bankHead.madeBy,
  madeOn: fullDate,
  solutionCount: z.number().int().min(0).max(MOST_SOLUTIONS_IN_FILE),
  vouchCount: z.number().int().min(0).max(MOST_VOUCHES),
  /** Published here, of one's own fiches. */
  isOwn: z.boolean(),
} as const;
export const bankSource = z.strictObject({ ...entityFields, ...bankSourceFields });
export type BankSource = Readonly<z.infer<typeof bankSource>>;

export const bankVouchFields = { ...vouchContent, title: solutionTitle } as const;
export const bankVouch = z.strictObject({ ...entityFields, ...bankVouchFields });
export type BankVouch = Readonly<z.infer<typeof bankVouch>>;

/** A solution that is no longer shown nor handed on, whatever files hold it. */
export const bankWithdrawalFields = {
  planId: entityId,
  actionId: entityId,
  title: solutionTitle,
  on: fullDate,
} as const;
export const bankWithdrawal = z.strictObject({ ...entityFields, ...bankWithdrawalFields });
export type BankWithdrawal = Readonly<z.infer<typeof bankWithdrawal>>;

export const BANK_FIELDS = {
  bankSources: bankSourceFields,
  bankVouches: bankVouchFields,
  bankWithdrawals: bankWithdrawalFields,
} as const;

export const bank = z.strictObject({
  bankSources: z.array(bankSource).max(MOST_SOURCES).readonly(),
  bankVouches: z.array(bankVouch).max(MOST_VOUCHES).readonly(),
  bankWithdrawals: z.array(bankWithdrawal).max(MOST_VOUCHES).readonly(),
});
export type Bank = Readonly<z.infer<typeof bank>>;
export const EMPTY_BANK: Bank = { bankSources: [], bankVouches: [], bankWithdrawals: [] };

export const bankChange = collectionChange(
  { bankSources: bankSource, bankVouches: bankVouch, bankWithdrawals: bankWithdrawal },
  BANK_FIELDS,
);
export type BankChange = CollectionChange;
