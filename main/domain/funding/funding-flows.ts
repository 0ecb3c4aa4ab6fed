// Where money comes from and which axis it goes to; what is missing flows too, from « Sans financeur » or « Reste à trouver ».
import type { Action } from '../action/action.ts';
import { axisPlacer, funderPlacer, type FundingNames, type FundingPlace } from './funding-places.ts';
import { FUNDING_PARTS, type FundingPart, type PlanFunding } from './plan-funding.ts';

export interface FlowNode {
  readonly key: string;
  readonly label: string;
  readonly isWithout: boolean;
  readonly cents: number;
  readonly actionIds: readonly string[];
}
export interface FundingFlow {
  readonly sourceKey: string;
  readonly targetKey: string;
  readonly part: FundingPart;
  readonly cents: number;
  readonly actionIds: readonly string[];
}
export interface FundingFlows {
  readonly sources: readonly FlowNode[];
  readonly targets: readonly FlowNode[];
  readonly flows: readonly FundingFlow[];
}

const OTHERS_KEY = 'other-funders';

/** The largest funders by name, the others together: a drawing of sixty names would say nothing. */
export function fundingFlows(funding: PlanFunding, names: FundingNames, mostFunders = 12): FundingFlows {
  const { sources, targets } = gathered(funding, names);
  const named = [...sources.values()]
    .filter(({ place }) => place.without === 0)
    .toSorted((one, other) => other.cents - one.cents);
  const isCut = named.length > mostFunders;
  const kept = new Set(isCut ? named.slice(0, mostFunders - 1) : named);
  const cut = named.filter((source) => !kept.has(source));
  const lacking = [...sources.values()]
    .filter(({ place }) => place.without > 0)
    .toSorted((one, other) => last(one, other) || other.cents - one.cents);
  // Together they may hold more than the first by name: they stay behind those who are named.
  const shown = [...named.filter((source) => kept.has(source)), ...(isCut ? [others(cut)] : []), ...lacking];
  const rankOfAxis = new Map(names.axes.map(({ id }, index) => [id, index]));
  return {
    sources: shown.map(nodeOf),
    targets: [...targets.values()]
      .toSorted(
        (one, other) =>
          last(one, other) || (rankOfAxis.get(one.place.key) ?? 0) - (rankOfAxis.get(other.place.key) ?? 0),
      )
      .map(nodeOf),
    flows: shown.flatMap(flowsOf),
  };
}

class Node {
  readonly place: FundingPlace;
  cents = 0;
  readonly actionIds: string[] = [];
  #last: Action | null = null;

  constructor(place: FundingPlace) {
    this.place = place;
  }
  /** An action is added all at once: the last one added is the only one it could be added twice after. */
  add(cents: number, action: Action): void {
    this.cents += cents;
    if (this.#last === action) return;
    this.#last = action;
    this.actionIds.push(action.id);
  }
}

class Source extends Node {
  /** What goes to each axis, by how sure it is. */
  readonly flows = new Map<FundingPlace, Record<FundingPart, Node>>();

  flowTo(target: FundingPlace, part: FundingPart): Node {
    let parts = this.flows.get(target);
    if (!parts) {
      parts = { secured: new Node(target), sought: new Node(target), missing: new Node(target) };
      this.flows.set(target, parts);
    }
    return parts[part];
  }
}

function gathered({ readings }: PlanFunding, { axes, organisationName }: FundingNames) {
  const axisOf = axisPlacer(axes);
  const funderOf = funderPlacer(organisationName);
  const sources = new Map<FundingPlace, Source>();
  const targets = new Map<FundingPlace, Node>();
  for (const reading of readings) {
    const { action, contributions } = reading;
    if (contributions.length === 0) continue;
    const axis = axisOf(action);
    let target = targets.get(axis);
    for (const { line, part, cents } of contributions) {
      if (cents === 0) continue;
      const funder = funderOf(line, reading);
      let source = sources.get(funder);
      if (!source) sources.set(funder, (source = new Source(funder)));
      if (!target) targets.set(axis, (target = new Node(axis)));
      source.add(cents, action);
      source.flowTo(axis, part).add(cents, action);
      target.add(cents, action);
    }
  }
  return { sources, targets };
}

function others(cut: readonly Source[]): Source {
  const label = `${String(cut.length)} autres financeurs`;
  const together = new Source({ key: OTHERS_KEY, label, without: 0 });
  merge(together, cut);
  for (const target of new Set(cut.flatMap(({ flows }) => [...flows.keys()]))) {
    for (const part of FUNDING_PARTS) {
      merge(
        together.flowTo(target, part),
        cut.flatMap(({ flows }) => flows.get(target)?.[part] ?? []),
      );
    }
  }
  return together;
}

/** Here an action may come again from another funder. */
function merge(into: Node, nodes: readonly Node[]): void {
  for (const { cents } of nodes) into.cents += cents;
  for (const id of new Set(nodes.flatMap(({ actionIds }) => actionIds))) into.actionIds.push(id);
}

function last({ place: one }: Node, { place: other }: Node): number {
  return one.without - other.without;
}

function nodeOf({ place: { key, label, without }, cents, actionIds }: Node): FlowNode {
  return { key, label, isWithout: without > 0, cents, actionIds };
}

function flowsOf({ place, flows }: Source): readonly FundingFlow[] {
  return [...flows].flatMap(([target, parts]) =>
    FUNDING_PARTS.filter((part) => parts[part].cents > 0).map((part) => ({
      sourceKey: place.key,
      targetKey: target.key,
      part,
      cents: parts[part].cents,
      actionIds: parts[part].actionIds,
    })),
  );
}
