// Where money comes from and which axis it goes to; what is missing flows too, from « Sans financeur » or « Reste à trouver ».
import { axisPlacer, funderPlaceOf, type FundingNames } from './funding-groups.ts';
import type { FundingPart, PlanFunding } from './plan-funding.ts';

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

const OTHERS = { key: 'other-funders', without: 0 } as const;

/** The largest funders by name, the others together: a drawing of sixty names would say nothing. */
export function fundingFlows(funding: PlanFunding, names: FundingNames, mostFunders = 12): FundingFlows {
  const axisOf = axisPlacer(names.axes);
  const placed = funding.contributions.map((each) => ({
    ...each,
    source: funderPlaceOf(each.line, each.action, names.organisationName),
    target: axisOf(each.action),
  }));
  const ranked = rankedSources(placed);
  const isCut = ranked.length > mostFunders;
  const named = new Set(isCut ? ranked.slice(0, mostFunders - 1) : ranked);
  const others = { ...OTHERS, label: `${String(ranked.length - named.size)} autres financeurs` };
  const sources = new Nodes();
  const targets = new Nodes();
  const flows = new Map<string, Gathered & Pick<FundingFlow, 'sourceKey' | 'targetKey' | 'part'>>();
  for (const { source: own, target, part, cents, action } of placed) {
    if (cents === 0) continue;
    const source = own.without > 0 || named.has(own.key) ? own : others;
    sources.add(source, cents, action.id);
    targets.add(target, cents, action.id);
    const key = [source.key, target.key, part].join(' ');
    let flow = flows.get(key);
    if (!flow) {
      flow = { sourceKey: source.key, targetKey: target.key, part, cents: 0, ids: new Set() };
      flows.set(key, flow);
    }
    flow.cents += cents;
    flow.ids.add(action.id);
  }
  const rankOfAxis = new Map(names.axes.map(({ id }, index) => [id, index]));
  return {
    sources: sources.sorted((one, other) => other.cents - one.cents),
    targets: targets.sorted(
      (one, other) => (rankOfAxis.get(one.key) ?? 0) - (rankOfAxis.get(other.key) ?? 0),
    ),
    flows: [...flows.values()].map(({ ids, ...flow }) => ({ ...flow, actionIds: [...ids] })),
  };
}

interface PlacedAmount {
  readonly source: NodePlace;
  readonly cents: number;
}

/** Keys of those who pay, most first. */
function rankedSources(placed: readonly PlacedAmount[]): readonly string[] {
  const bySource = new Map<string, number>();
  for (const { source, cents } of placed) {
    if (source.without === 0) bySource.set(source.key, (bySource.get(source.key) ?? 0) + cents);
  }
  return [...bySource].toSorted(([, one], [, other]) => other - one).map(([key]) => key);
}

interface Gathered {
  cents: number;
  readonly ids: Set<string>;
}
interface NodePlace {
  readonly key: string;
  readonly label: string;
  readonly without: number;
}

class Nodes {
  readonly #byKey = new Map<string, Gathered & NodePlace>();

  add(place: NodePlace, cents: number, actionId: string): void {
    let node = this.#byKey.get(place.key);
    if (!node) this.#byKey.set(place.key, (node = { ...place, cents: 0, ids: new Set() }));
    node.cents += cents;
    node.ids.add(actionId);
  }
  sorted(compare: (one: NodePlace & Gathered, other: NodePlace & Gathered) => number): readonly FlowNode[] {
    return [...this.#byKey.values()]
      .toSorted((one, other) => one.without - other.without || compare(one, other))
      .map(({ key, label, without, cents, ids }) => ({
        key,
        label,
        isWithout: without > 0,
        cents,
        actionIds: [...ids],
      }));
  }
}
