// The states of a plan one can choose from, as the lists of the screen name them.
import type { KnownSides, PlanSide } from '../../../main/contract/comparison-requests.ts';
import type { NamedDocument } from '../../../main/contract/documents.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import { frenchInstant } from '../../api/french-instant.ts';

/** `plan`, `baseline`, `file`, or `kept:` and the identity of the file. */
export type SideKey = string;
const KEPT = 'kept:';

export interface SideOption {
  readonly value: SideKey;
  readonly label: string;
}

export function sideOptions(known: KnownSides | null, file: NamedDocument | null): readonly SideOption[] {
  const { baselineTakenOn = null, kept = [] } = known ?? {};
  return [
    { value: 'plan', label: 'Aujourd’hui' },
    ...(baselineTakenOn === null
      ? []
      : [{ value: 'baseline', label: `À l’adoption, le ${frenchDate(baselineTakenOn)}` }]),
    ...keptOptions(kept),
    ...(file ? [{ value: 'file', label: `Fichier «\u202f${file.name}\u202f»` }] : []),
  ];
}

const DIRECTION_WORDS = { sent: 'envoyée', received: 'reçue' } as const;

export function keptOptions(kept: KnownSides['kept']): readonly SideOption[] {
  return kept.map(({ identity, revision, direction, at, isDraft }) => ({
    value: `${KEPT}${identity}`,
    label: isDraft
      ? `Révision ${String(revision)}, projet de consultation du ${frenchInstant(at)}`
      : `Révision ${String(revision)}, ${DIRECTION_WORDS[direction]} le ${frenchInstant(at)}`,
  }));
}

/** Null where the file was not given. */
export function sideOf(key: SideKey, planId: string, file: NamedDocument | null): PlanSide | null {
  if (key === 'plan' || key === 'baseline') return { kind: key, planId };
  if (key.startsWith(KEPT)) return { kind: 'kept', planId, identity: key.slice(KEPT.length) };
  return file ? { kind: 'file', document: { ...file } } : null;
}
