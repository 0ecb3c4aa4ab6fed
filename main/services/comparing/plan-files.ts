// Two plans in files compared, and two copies merged, without a workspace: for scripts and IT services.
import { RequestRefused } from '../../contract/failure.ts';
import type { SignerStanding } from '../../contract/answers.ts';
import { compare } from '../../domain/merge/compare.ts';
import { comparisonSentence } from '../../domain/merge/comparison-sentence.ts';
import type { Decision } from '../../domain/merge/conflict.ts';
import { noteWords, wordConflicts, type WordedConflict } from '../../domain/merge/conflict-words.ts';
import { groupDifferences, type DifferenceGroup } from '../../domain/merge/difference-words.ts';
import { namesIn } from '../../domain/merge/document-names.ts';
import { merge } from '../../domain/merge/merge.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { judgeTrust } from '../../domain/signed-file/trust.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { writeCanonicalJson } from '../../exchange/signed/canonical-json.ts';
import { ReferenceFiles } from '../../storage/reference-files.ts';
import { refuseExcess } from '../build-signed-file.ts';
import { readPlanFile } from '../plan-file.ts';
import { vouchedFor } from '../verify-file.ts';

export interface FileOptions {
  readonly now: Date;
  /** Certificates the caller vouches for. */
  readonly trustedPems: readonly string[];
  readonly resourcesDirectory: string;
}

export interface FileFacts {
  readonly planId: string;
  readonly title: string;
  readonly revision: number;
  /** Null of a bare document. */
  readonly signer: { readonly name: string; readonly standing: SignerStanding } | null;
}

export interface ReadFile {
  readonly facts: FileFacts;
  readonly document: PlanDocument;
}

export interface ComparedFiles {
  readonly isSamePlan: boolean;
  readonly sentence: string;
  readonly groups: readonly DifferenceGroup[];
}

export interface MergedFiles {
  readonly conflicts: readonly WordedConflict[];
  readonly notes: readonly string[];
  /** What differs between my copy and what was merged. */
  readonly sentence: string;
  readonly groups: readonly DifferenceGroup[];
  /** The merged document in canonical JSON (RFC 8785). */
  readonly bytes: Uint8Array;
}

/** Throws RequestRefused, with what `verify` would say of a signed file. */
export async function openPlanFile(bytes: Uint8Array, options: FileOptions): Promise<ReadFile> {
  const { now, trustedPems } = options;
  const directory = trustedPems.map((pem) => vouchedFor(pem, now));
  const { document, signers } = await readPlanFile(bytes, now);
  const judged = judgeTrust(signers, directory);
  const chosen = judged.find(({ trust }) => trust.trust === 'known') ?? judged[0];
  const signer = chosen && { name: oneLine(chosen.signer.commonName), standing: chosen.trust.trust };
  const { id: planId, title } = document.plan;
  return {
    document,
    facts: { planId, title: oneLine(title), revision: document.revision, signer: signer ?? null },
  };
}

export function compareFiles(left: ReadFile, right: ReadFile, options: FileOptions): ComparedFiles {
  const differences = compare(left.document, right.document);
  const names = namesOf([right.document, left.document], options);
  return {
    isSamePlan: left.facts.planId === right.facts.planId,
    sentence: comparisonSentence(differences),
    groups: groupDifferences(differences, left.document, right.document, names),
  };
}

/** `preferred` decides every conflict. Throws RequestRefused: `merge-other-plan`. */
export function mergeFiles(
  files: { readonly base: ReadFile; readonly mine: ReadFile; readonly theirs: ReadFile },
  preferred: Extract<Decision, 'mine' | 'theirs'> | undefined,
  options: FileOptions,
): MergedFiles {
  const { base, mine, theirs } = files;
  for (const other of [base, theirs]) {
    if (other.facts.planId !== mine.facts.planId)
      throw new RequestRefused('merge-other-plan', { title: other.facts.title });
  }
  const copies = { base: base.document, mine: mine.document, theirs: theirs.document };
  const asked = merge(copies);
  const decided = Object.fromEntries(asked.conflicts.map(({ id }) => [id, preferred ?? 'mine']));
  const merged = asked.conflicts.length === 0 ? asked : merge(copies, decided);
  const documents = [mine.document, theirs.document, base.document];
  const names = namesOf(documents, options);
  const differences = compare(mine.document, merged.document);
  return {
    conflicts: wordConflicts(asked.conflicts, documents, names),
    notes: merged.notes.map(noteWords),
    sentence: comparisonSentence(differences),
    groups: groupDifferences(differences, mine.document, merged.document, names),
    bytes: written(merged.document),
  };
}

/** Throws RequestRefused where no reader would take it back. */
function written(document: PlanDocument): Uint8Array {
  try {
    return writeCanonicalJson(document);
  } catch (error) {
    return refuseExcess(error);
  }
}

function namesOf(documents: readonly PlanDocument[], { resourcesDirectory }: FileOptions) {
  const themes = new ReferenceFiles(resourcesDirectory).themes();
  return namesIn({ documents, themes, programmes: [] });
}
