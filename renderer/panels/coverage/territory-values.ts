// What each part of the perimeter has, over all themes: what the map and its tiles are filled by.
import type { Coverage, CoverageCell } from '../../../main/domain/coverage/coverage.ts';
import type { CoverageMeasure } from '../../../main/domain/coverage/measures.ts';
import { WHOLE_PERIMETER } from '../../../main/domain/coverage/territory-columns.ts';
import type { TaxBasis } from '../../../main/domain/funding/money.ts';
import type { TerritoryReference } from '../../../main/domain/territory/territory.ts';
import type { ShownTerritory } from '../../charts/geometry/territory-fill.ts';
import { showCell } from './finding.ts';

export interface TerritoryValue extends ShownTerritory {
  readonly territory: TerritoryReference;
  readonly actionIds: readonly string[];
}

/** An action has one primary theme: its cells in a column are one, and nothing is counted twice. */
export function territoryValues(
  { columns, cells }: Coverage,
  measure: CoverageMeasure,
  basis: TaxBasis,
): readonly TerritoryValue[] {
  const inColumn = (columnKey: string) =>
    cells.filter((cell) => cell.columnKey === columnKey).flatMap(({ placed }) => placed);
  const hasWhole = inColumn(WHOLE_PERIMETER).length > 0;
  return columns.flatMap(({ key, label, territory }): readonly TerritoryValue[] => {
    if (!territory) return [];
    const placed = inColumn(key);
    const isReached =
      hasWhole || cells.some((cell) => cell.columnKey === key && cell.state === 'covered-by-whole');
    const state = placed.length > 0 ? 'covered' : isReached ? 'covered-by-whole' : 'blank';
    const actionIds = placed.map(({ action }) => action.id);
    const whole: CoverageCell = { rowKey: '', columnKey: key, state, actionIds, placed };
    const shown = showCell(whole, measure, basis, 'territory');
    return [
      {
        key,
        code: territory.code,
        label,
        state,
        value: shown.value,
        short: shown.label,
        weather: shown.weather,
        description: `${label}\u202f: ${shown.words}`,
        territory,
        actionIds,
      },
    ];
  });
}
