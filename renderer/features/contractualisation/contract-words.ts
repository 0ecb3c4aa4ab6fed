// What the contractualisation charts say, as sentences and as rows.
import {
  CONTRACT_STAGES,
  type ContractStage,
} from '../../../main/domain/contractualisation/followed-territory.ts';
import {
  hasReached,
  standingsByRegion,
  type ContractStanding,
  type RegionCount,
} from '../../../main/domain/contractualisation/standing.ts';
import { CONTRACT_STAGE_LABELS } from '../../../main/domain/plan/contractualisation.ts';
import { territoryId, type TerritoryReference } from '../../../main/domain/territory/territory.ts';
import type { ShownTerritory } from '../../charts/geometry/territory-fill.ts';
import { plural } from '../../panels/plural.ts';

/** « 13 protocoles signés dans 8 régions ; aucun contrat signé ». */
export function finding(standings: readonly ContractStanding[]): string {
  if (standings.length === 0) return 'Aucun territoire suivi';
  const protocols = standings.filter((each) => hasReached(each, 'protocol-signed'));
  const contracts = standings.filter((each) => hasReached(each, 'contract-signed'));
  const said = [
    protocols.length > 0 && `${signed(protocols, 'protocole signé', 'protocoles signés')}`,
    contracts.length > 0 && `${signed(contracts, 'contrat signé', 'contrats signés')}`,
  ].filter((part) => part !== false);
  if (said.length === 0)
    return `${plural(standings.length, 'territoire suivi', 'territoires suivis')}, aucun protocole signé`;
  if (contracts.length === 0) return `${said.join('')}\u202f; aucun contrat signé`;
  return said.join('\u202f; ');
}

function signed(standings: readonly ContractStanding[], one: string, many: string): string {
  const regions = standingsByRegion(standings).length;
  const where = regions === 0 ? '' : ` dans ${plural(regions, 'région', 'régions')}`;
  return `${plural(standings.length, one, many)}${where}`;
}

export interface StageRow {
  readonly stage: ContractStage | null;
  readonly label: string;
  readonly standings: readonly ContractStanding[];
}

/** Every stage in its order, those where nobody stands included; last, those of whom nothing is known. */
export function stageRows(standings: readonly ContractStanding[]): readonly StageRow[] {
  const rows: StageRow[] = CONTRACT_STAGES.map((stage) => ({
    stage,
    label: CONTRACT_STAGE_LABELS[stage],
    standings: standings.filter(({ current }) => current?.stage === stage),
  }));
  const unknown = standings.filter(({ current }) => current === null);
  return unknown.length === 0
    ? rows
    : [...rows, { stage: null, label: 'Étape inconnue', standings: unknown }];
}

export interface ShownRegion extends ShownTerritory {
  readonly standings: readonly ContractStanding[];
}

/** Every région of the country, those of nobody included. */
export function regionValues(
  regions: readonly TerritoryReference[],
  standings: readonly ContractStanding[],
): readonly ShownRegion[] {
  const counts = new Map(
    standingsByRegion(standings).map((each) => [territoryId(each.region), each] as const),
  );
  return regions.map((region) => shownRegion(region, counts.get(territoryId(region))?.standings ?? []));
}

function shownRegion(region: TerritoryReference, standings: RegionCount['standings']): ShownRegion {
  const names = standings.map(({ name }) => name).join(', ');
  const count = standings.length;
  return {
    key: territoryId(region),
    code: region.code,
    label: region.label,
    state: count === 0 ? 'blank' : 'covered',
    value: count,
    short: count === 0 ? '' : String(count),
    description:
      count === 0
        ? `${region.label}\u202f: aucun territoire suivi`
        : `${region.label}\u202f: ${plural(count, 'territoire', 'territoires')} (${names})`,
    standings,
  };
}

/** « Annexes : 12 fiches figées le 3 mars, dont 2 modifiées depuis ». */
export function annexWords(annexes: NonNullable<ContractStanding['current']>['annexes']): string {
  if (annexes === null || annexes.count === 0) return '';
  const fiches = plural(annexes.count, 'fiche annexée', 'fiches annexées');
  if (annexes.frozenOn === null) return `${fiches}, ${annexes.count > 1 ? 'non figées' : 'non figée'}`;
  if (annexes.changedCount === 0)
    return `${fiches}, ${annexes.count > 1 ? 'inchangées' : 'inchangée'} depuis`;
  return `${fiches}, dont ${String(annexes.changedCount)} ${annexes.changedCount > 1 ? 'changées' : 'changée'} depuis`;
}
