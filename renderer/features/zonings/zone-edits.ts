// How zones are edited from their screen: each act is one edit, taken back as one.
import type { ZoneProposal } from '../../../main/contract/answers.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import { findById } from '../../../main/domain/change/list.ts';
import type { TerritoryKey } from '../../../main/domain/territory/territory.ts';
import { groupingCode, type ImportedZoneKind, type Zone } from '../../../main/domain/territory/zoning.ts';

const MOST_NAME_CHARACTERS = 120;

function ofZone(itemId: string) {
  return { document: 'zones', list: 'zones', itemId } as const;
}

export interface ZoneImport {
  readonly proposal: ZoneProposal;
  readonly kind: ImportedZoneKind;
  readonly vintage: number;
  readonly source: string;
}

/** A zone already there keeps its identity: only what differs is set. */
export function importEdits(
  { proposal, kind, vintage, source }: ZoneImport,
  known: readonly Zone[],
): readonly Edit[] {
  return proposal.zones.flatMap(({ code, replacesId, label, members, within }): readonly Edit[] => {
    const values = { label, vintage, members, within, source } as const;
    const replaced = replacesId === null ? undefined : findById(known, replacesId);
    if (!replaced) {
      return [{ kind: 'item.create', ...ofZone(crypto.randomUUID()), initial: { kind, code, ...values } }];
    }
    return (Object.keys(values) as (keyof typeof values)[])
      .filter((field) => JSON.stringify(values[field]) !== JSON.stringify(replaced[field]))
      .map((field) => ({
        kind: 'item.set',
        ...ofZone(replaced.id),
        field,
        value: values[field],
        before: replaced[field],
      }));
  });
}

export function importLabel(source: string): string {
  return `Zonages, import de ${source.slice(0, MOST_NAME_CHARACTERS)}`;
}

export function groupingEdit(grouping: {
  readonly label: string;
  readonly vintage: number;
  readonly members: readonly TerritoryKey[];
  readonly within: readonly TerritoryKey[];
}): Edit {
  const itemId = crypto.randomUUID();
  return {
    kind: 'item.create',
    ...ofZone(itemId),
    initial: { kind: 'free-grouping', code: groupingCode(itemId), source: '', ...grouping },
  };
}
/** Only what differs is set, over what was shown when the dialog was opened. */
export function regroupingEdits(
  grouping: Zone,
  values: Pick<Zone, 'label' | 'vintage' | 'members' | 'within'>,
): readonly Edit[] {
  return (Object.keys(values) as (keyof typeof values)[])
    .filter((field) => JSON.stringify(values[field]) !== JSON.stringify(grouping[field]))
    .map((field) => ({
      kind: 'item.set',
      ...ofZone(grouping.id),
      field,
      value: values[field],
      before: grouping[field],
    }));
}
export function regroupingLabel({ label }: Zone): string {
  return `Zonages, ${label.slice(0, MOST_NAME_CHARACTERS)} modifié`;
}
export const GROUPING_LABEL = 'Zonages, nouveau groupement';

export function removalEdits(zones: readonly Zone[]): readonly Edit[] {
  return zones.map(({ id }) => ({ kind: 'item.remove', ...ofZone(id) }));
}
export function removalLabel(zones: readonly Zone[]): string {
  const [only, ...others] = zones;
  return others.length === 0
    ? `Zonages, ${(only?.label ?? '').slice(0, MOST_NAME_CHARACTERS)} retiré`
    : `Zonages, ${String(zones.length)} zones retirées`;
}
