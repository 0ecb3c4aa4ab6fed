// The solutions bank: what is searched, read, published, handed on.
import * as z from 'zod';
import type { Bank } from '../domain/bank/bank.ts';
import { bankHead, type RelayedFrom, type Vouch } from '../domain/bank/bank-file.ts';
import { FACETS, type Facet, type Sign } from '../domain/bank/facets.ts';
import { publicationChoices, type PublicationWarning } from '../domain/bank/publication.ts';
import type { FacetCount, FoundSolution } from '../domain/bank/search.ts';
import { entityId } from '../domain/identity/entity.ts';
import type { Withheld } from '../domain/privacy/withheld.ts';
import type { Solution } from '../domain/solution/solution.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import type { NamedDocument } from './documents.ts';
import type { Failure } from './failure.ts';

const MOST_CHOSEN = 200;
const MOST_ROWS = 500;
const MOST_PUBLISHED = 2000;

export const bankQuery = z.strictObject({
  text: z.string().max(300),
  facets: z.partialRecord(z.enum(FACETS), z.array(z.string().max(400)).max(MOST_CHOSEN)),
});
/** `planId/actionId`. */
const key = z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/i);
const signature = { fingerprint: z.string(), passphrase: z.string() } as const;
const published = {
  planId: entityId,
  actionIds: z.array(entityId).min(1).max(MOST_PUBLISHED),
  choices: publicationChoices,
} as const;

export const bankInputs = {
  /** What the bank is made of. Draws what is missing of its index, with progress. */
  'bank.overview': z.strictObject({}),
  'bank.search': z.strictObject({
    ...bankQuery.shape,
    from: z.number().int().min(0),
    limit: z.number().int().min(1).max(MOST_ROWS),
  }),
  /** Whole, with their earlier versions and who vouches for them; those that are gone are left out, unless all are. */
  'bank.read': z.strictObject({ keys: z.array(key).min(1).max(4) }),
  /** What would leave of these fiches, and what would not; changes nothing. */
  'bank.previewPublication': z.strictObject(published),
  'bank.publish': z.strictObject({ ...published, ...bankHead, ...signature }),
  /** Of what is found, or of everything where nothing is asked. */
  'bank.export': z.strictObject({ query: bankQuery, ...bankHead, ...signature }),
  /** A file that is kept here and was taken out of the bank. */
  'bank.putBack': z.strictObject({ identity: fileIdentity }),
} as const;

export interface BankSourceStanding {
  /** Of the item of the document. */
  readonly id: string;
  readonly identity: string;
  readonly fileName: string;
  readonly signers: readonly { readonly commonName: string; readonly isRelied: boolean }[];
  /** Why its solutions cannot be shown: its file is missing or damaged. Null where all is well. */
  readonly failure: Failure | null;
}
export interface BankOverview {
  readonly bank: Bank;
  readonly sources: readonly BankSourceStanding[];
  readonly solutionCount: number;
  /** Files of banks that are kept and not in the bank. */
  readonly setAside: readonly { readonly identity: string; readonly fileName: string; readonly at: string }[];
}
export interface BankResults {
  readonly solutions: readonly FoundSolution[];
  readonly total: number;
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  readonly forgiven: readonly string[];
}
export interface ToldVouch extends Vouch {
  readonly signer: string;
  readonly isRelied: boolean;
  /** Whether it is about the version that is shown. */
  readonly isOfThisVersion: boolean;
}
export interface SolutionVersion {
  readonly revision: number;
  readonly madeOn: string;
  readonly versionHash: string;
  readonly signer: string;
  readonly isRelied: boolean;
  readonly relayedFrom: RelayedFrom | null;
  /** Null where its line cannot be read until the index is drawn anew. */
  readonly solution: Solution | null;
}
export interface ReadSolution {
  readonly key: string;
  readonly signs: readonly Sign[];
  /** The first is the one that counts. */
  readonly versions: readonly [SolutionVersion, ...SolutionVersion[]];
  readonly vouches: readonly ToldVouch[];
}
export interface PublicationPreview {
  readonly solutions: readonly Solution[];
  readonly withheld: readonly Withheld[];
  readonly warnings: readonly PublicationWarning[];
  readonly confidentialCount: number;
}
export interface SignedBank {
  readonly documents: readonly NamedDocument[];
  readonly solutionCount: number;
  readonly identities: readonly string[];
}

export interface BankOutputs {
  'bank.overview': BankOverview;
  'bank.search': BankResults;
  'bank.read': readonly ReadSolution[];
  'bank.previewPublication': PublicationPreview;
  'bank.publish': SignedBank;
  'bank.export': SignedBank;
  'bank.putBack': { readonly sequence: number };
}
