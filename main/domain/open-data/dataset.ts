// A plan as open data: a few flat tables with codes (COG, SIREN), each column described, under a named licence.
import type { OutgoingPlan } from '../privacy/outgoing-plan.ts';
import type { PlacedTheme, ThemeCode } from '../theme/theme.ts';
import { actionTable, actorTable, axisTable, territoryTable } from './action-tables.ts';
import type { DatasetTable } from './dataset-table.ts';
import { fundingTable, indicatorTable, measurementTable, milestoneTable } from './figure-tables.ts';

export const LICENCES = {
  lov2: {
    label: 'Licence Ouverte / Open Licence version 2.0',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  odbl: { label: 'Open Database License (ODbL) 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
} as const;
export type Licence = keyof typeof LICENCES;
export const LICENCE_CODES = Object.keys(LICENCES) as [Licence, ...Licence[]];

export interface Dataset {
  readonly title: string;
  readonly producer: string;
  readonly licence: (typeof LICENCES)[Licence];
  readonly madeOn: string;
  readonly planId: string;
  readonly revision: number;
  readonly sha256: string;
  readonly tables: readonly DatasetTable[];
}

export interface DatasetQuestion {
  readonly outgoing: OutgoingPlan;
  readonly themes: ReadonlyMap<ThemeCode, PlacedTheme>;
  readonly licence: Licence;
  readonly madeOn: string;
  readonly sha256: string;
}

export function makeDataset({ outgoing, themes, licence, madeOn, sha256 }: DatasetQuestion): Dataset {
  const { plan, organisations } = outgoing;
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return {
    title: plan.title,
    producer: plan.committeeName,
    licence: LICENCES[licence],
    madeOn,
    planId: plan.id,
    revision: plan.revision,
    sha256,
    tables: [
      actionTable(plan.actions, themes),
      territoryTable(plan.actions),
      actorTable(plan.actions, byId),
      milestoneTable(plan.actions),
      fundingTable(plan.actions, byId),
      indicatorTable(plan.actions),
      measurementTable(plan.actions),
      axisTable(plan.axes),
    ],
  };
}
