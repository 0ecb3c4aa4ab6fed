// The values of facets in words, and where a solution is opened.
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  READINESS_LABELS,
  TARGET_GROUP_LABELS,
} from '../../../main/domain/action/action-codes.ts';
import { COST_LABELS, SIGN_LABELS, type Facet, type Sign } from '../../../main/domain/bank/facets.ts';
import type { BadgeTone } from '../../ui/Badge.svelte';

const TABLES: Partial<Readonly<Record<Facet, Readonly<Record<string, string>>>>> = {
  status: ACTION_STATUS_LABELS,
  scope: ACTION_SCOPE_LABELS,
  readiness: READINESS_LABELS,
  targetGroup: TARGET_GROUP_LABELS,
  cost: COST_LABELS,
  sign: SIGN_LABELS,
};

/** What names codes that only the workspace knows. */
export interface FacetNames {
  readonly theme: (code: string) => string;
  readonly territory: (kind: 'region' | 'departement', code: string) => string;
}

export function facetValueWords(facet: Facet, value: string, names: FacetNames): string {
  if (facet === 'family' || facet === 'theme') return names.theme(value);
  if (facet === 'region') return names.territory('region', value);
  if (facet === 'department') return names.territory('departement', value);
  return TABLES[facet]?.[value] ?? value;
}

export const SIGN_TONES: Readonly<Record<Sign, BadgeTone>> = {
  'did-not-work': 'warning',
  inspiring: 'accent',
  vouched: 'success',
  unverified: 'neutral',
  conflicting: 'danger',
};
/** In a list, what did not work has its own mark first. */
export const SIGNS_IN_ORDER: readonly Sign[] = [
  'did-not-work',
  'vouched',
  'inspiring',
  'conflicting',
  'unverified',
];

export function statusWords(code: string): string {
  return ACTION_STATUS_LABELS[code as keyof typeof ACTION_STATUS_LABELS];
}
