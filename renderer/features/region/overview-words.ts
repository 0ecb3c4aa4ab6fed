// The fiches of a region counted by whatever a steering committee asks: each count leads to its fiches.
import { ACTION_STATUS_LABELS } from '../../../main/domain/action/action-codes.ts';
import type { FicheLine } from '../../../main/domain/consolidation/fiche-lines.ts';
import { CONTRACT_STAGE_LABELS } from '../../../main/domain/plan/contractualisation.ts';

export const DIMENSION_LABELS = {
  committee: 'Comité',
  department: 'Département',
  theme: 'Thème',
  status: 'Statut',
  stage: 'Étape',
  funder: 'Financeur',
} as const;
export type Dimension = keyof typeof DIMENSION_LABELS;

/** What a fiche without any is counted under. */
export const WITHOUT_LABELS = {
  committee: 'Sans comité',
  department: 'Sans département',
  theme: 'Sans thème',
  status: 'Sans statut',
  stage: 'Étape non renseignée',
  funder: 'Sans financeur',
} as const satisfies Record<Dimension, string>;

export interface Names {
  readonly departments: Readonly<Record<string, string>>;
  readonly theme: (code: string) => string;
}

const LABELS: Readonly<Record<Dimension, (line: FicheLine, names: Names) => readonly string[]>> = {
  committee: ({ committeeName }) => (committeeName === '' ? [] : [committeeName]),
  department: ({ departments }, names) =>
    departments.map((code) => `${names.departments[code] ?? code} (${code})`),
  theme: ({ theme }, names) => (theme === null ? [] : [names.theme(theme)]),
  status: ({ status }) => [ACTION_STATUS_LABELS[status]],
  stage: ({ stage }) => (stage === null ? [] : [CONTRACT_STAGE_LABELS[stage]]),
  funder: ({ funders }) => funders,
};

export interface Count {
  readonly label: string;
  readonly count: number;
}

/** The most first, those without any last. A fiche of two départements counts in both. */
export function countsBy(dimension: Dimension, lines: readonly FicheLine[], names: Names): readonly Count[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const label of labelsOf(dimension, line, names)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const without = WITHOUT_LABELS[dimension];
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .toSorted(
      (one, other) =>
        Number(one.label === without) - Number(other.label === without) ||
        other.count - one.count ||
        one.label.localeCompare(other.label, 'fr'),
    );
}

export function labelsOf(dimension: Dimension, line: FicheLine, names: Names): readonly string[] {
  const labels = LABELS[dimension](line, names);
  return labels.length === 0 ? [WITHOUT_LABELS[dimension]] : labels;
}
