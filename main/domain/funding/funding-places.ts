// Where an amount stands when the money of a plan is told by axis or by funder. What has none has an explicit place.
import type { Action } from '../action/action.ts';
import { remembered } from '../facts/remembered.ts';
import type { Axis } from '../plan/plan.ts';
import { FUNDING_ROLE_LABELS, type FundingLine, type FundingRole } from './funding-line.ts';
import type { ActionFunding } from './plan-funding.ts';

export interface FundingNames {
  readonly axes: readonly Axis[];
  readonly organisationName: (id: string) => string;
}

export interface FundingPlace {
  readonly key: string;
  readonly label: string;
  /** Above zero for explicit rows, which come last, in this order. */
  readonly without: number;
}

export const WITHOUT_FUNDER: FundingPlace = { key: 'without-funder', label: 'Sans financeur', without: 1 };
export const STILL_MISSING: FundingPlace = { key: 'missing', label: 'Reste à trouver', without: 2 };
const SEVERAL_AXES: FundingPlace = { key: 'several-axes', label: 'Plusieurs axes', without: 1 };
const WITHOUT_AXIS: FundingPlace = { key: 'without-axis', label: 'Sans axe', without: 2 };

export type AxisPlace = FundingPlace;

/** An action counts in its axis of the first level; with several, in « Plusieurs axes », so that no amount counts twice. */
export const axisPlacer = remembered((axes: readonly Axis[]) => {
  const byId = new Map(axes.map((axis) => [axis.id, axis]));
  const places = new Map(axes.map(({ id, title }) => [id, { key: id, label: title, without: 0 }]));
  const topOf = (own: Axis): Axis => {
    const seen = new Set<string>();
    let axis = own;
    for (
      let above: Axis | undefined = own;
      above && !seen.has(above.id);
      above = byId.get(above.parentId ?? '')
    ) {
      seen.add(above.id);
      axis = above;
    }
    return axis;
  };
  const tops = new Map(axes.map((axis) => [axis.id, places.get(topOf(axis).id)]));
  return remembered(({ axisIds }: Pick<Action, 'axisIds'>): AxisPlace => {
    let found: FundingPlace | undefined;
    for (const id of axisIds) {
      const place = tops.get(id);
      if (place && found && place !== found) return SEVERAL_AXES;
      found ??= place;
    }
    return found ?? WITHOUT_AXIS;
  });
});

export type FunderPlacer = (
  line: FundingLine | null,
  reading: Pick<ActionFunding, 'hasFunder'>,
) => FundingPlace;

/** A line of nobody in particular stands under the kind of contribution it is. The same funder is always the same place. */
export function funderPlacer(nameOf: FundingNames['organisationName']): FunderPlacer {
  const byOrganisation = new Map<string, FundingPlace>();
  return (line, { hasFunder }) => {
    if (line === null) return hasFunder ? STILL_MISSING : WITHOUT_FUNDER;
    const { organisationId, role } = line;
    if (organisationId === null) return OF_NOBODY[role];
    let place = byOrganisation.get(organisationId);
    if (!place) {
      place = { key: organisationId, label: nameOf(organisationId), without: 0 };
      byOrganisation.set(organisationId, place);
    }
    return place;
  };
}

export const placesOfRoles = (
  placeOf: (role: FundingRole, label: string) => FundingPlace,
): Readonly<Record<FundingRole, FundingPlace>> =>
  Object.fromEntries(
    Object.entries(FUNDING_ROLE_LABELS).map(([role, label]) => [role, placeOf(role as FundingRole, label)]),
  ) as Record<FundingRole, FundingPlace>;

const OF_NOBODY = placesOfRoles((role, label) => ({
  key: `role:${role}`,
  label: role === 'funder' ? 'Financeur à préciser' : label,
  without: 0,
}));
