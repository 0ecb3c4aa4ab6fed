// Every sheet of a plan's own workbook, in the order they are shown; a sheet stands after the one it hangs from.
import type { Table } from '../table.ts';
import { actionTable, adaptationTable, criteriaTable, transferabilityTable } from './action-table.ts';
import { freeFieldTable, leadTable, linkTable, partnerTable } from './actor-tables.ts';
import { contactTable, organisationTable, territoryTable } from './directory-tables.ts';
import {
  fundingTable,
  fundingYearTable,
  indicatorTable,
  intermediateTargetTable,
  measurementTable,
} from './figure-tables.ts';
import {
  attachmentTable,
  milestoneTable,
  noteFigureTable,
  noteTable,
  observationTable,
  obstacleTable,
} from './follow-up-tables.ts';
import {
  annexTable,
  frozenAnnexTable,
  baselineMilestoneTable,
  baselineTable,
  baselineTargetTable,
  signatoryTable,
  stageTable,
  versionTable,
} from './plan-part-tables.ts';
import { axisTable } from './plan-table.ts';

/** Under the plan, whose own fields stand in the sheet `planTable`. */
export const PLAN_TABLES: readonly Table[] = [
  axisTable,
  actionTable,
  leadTable,
  partnerTable,
  milestoneTable,
  noteTable,
  noteFigureTable,
  fundingTable,
  fundingYearTable,
  indicatorTable,
  measurementTable,
  intermediateTargetTable,
  obstacleTable,
  linkTable,
  attachmentTable,
  observationTable,
  freeFieldTable,
  transferabilityTable,
  adaptationTable,
  criteriaTable,
  stageTable,
  signatoryTable,
  annexTable,
  frozenAnnexTable,
  versionTable,
  baselineTable,
  baselineMilestoneTable,
  baselineTargetTable,
];

/** Who and where the plan names. */
export const SURROUNDING_TABLES: readonly Table[] = [organisationTable, contactTable, territoryTable];
