// The lists a fiche and a plan are made of, by the sheets that tell them.
import { planPartList } from '../../plan/plan-parts.ts';
import type { Table } from '../table.ts';
import { actionTable } from '../tables/action-table.ts';
import { PLAN_TABLES } from '../tables/all-tables.ts';
import { planTable } from '../tables/plan-table.ts';

export const ACTION_TABLES: readonly Table[] = PLAN_TABLES.filter(({ owner }) => owner === actionTable);
export const PLAN_LISTS: readonly Table[] = PLAN_TABLES.filter(
  ({ owner, field }) => owner === planTable && planPartList.safeParse(field).success,
);
