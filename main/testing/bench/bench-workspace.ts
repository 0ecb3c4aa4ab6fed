// Workspaces of a given size for the bench, opened through the real services.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output, RequestName } from '../../contract/requests.ts';
import { buildTerritoryList, partsOf, type TerritoryList } from '../../domain/territory/territory-list.ts';
import { territoryFile } from '../../domain/territory/territory-list.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { dispatch } from '../../services/dispatch.ts';
import { compactInTestWorker } from '../../storage/testing/start-test-worker.ts';
import { openServices, type Services } from '../../services/open.ts';
import { documentKinds } from '../../storage/kinds.ts';
import { openWorkspace } from '../../storage/open-workspace.ts';
import { ReferenceFiles } from '../../storage/reference-files.ts';
import { readFileSync } from 'node:fs';
import { generatePlanDocument } from '../plan-generator.ts';

export const RESOURCES = join(import.meta.dirname, '../../../resources');
const SEED = 20_261_122;

export interface BenchWorkspace {
  readonly directory: string;
  readonly planId: string;
  readonly document: PlanDocument;
  readonly remove: () => void;
}

export function readTerritories(): TerritoryList {
  const text = readFileSync(join(RESOURCES, 'reference/territories.json'), 'utf8');
  return buildTerritoryList(territoryFile.parse(JSON.parse(text)));
}

export function generateDocument(actionCount: number, territories: TerritoryList): PlanDocument {
  const perimeter = territories.byId.get('region:52');
  if (!perimeter) throw new Error('the reference list has no Pays de la Loire');
  const departements = partsOf(territories, [perimeter]);
  const epci = departements.flatMap((departement) => partsOf(territories, [departement]));
  const themes = new ReferenceFiles(RESOURCES).themes();
  return generatePlanDocument({
    seed: SEED,
    actionCount,
    perimeter,
    territories: [...departements, ...epci],
    themeCodes: themes.flatMap(({ children }) => children.map(({ code }) => code)),
  });
}

/** Written through storage and compacted, so that opening finds a snapshot and next to no journal. */
export async function makeBenchWorkspace(document: PlanDocument): Promise<BenchWorkspace> {
  const directory = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
  const opened = await openWorkspace(directory, {
    kinds: documentKinds,
    clock: () => new Date(),
    create: true,
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { plan, organisations, contacts } = document;
  const directoryAddress = { kind: 'directory', id: 'directory' };
  const committed = opened.workspace.commit({
    by: 'bench',
    label: 'seed',
    changes: [
      ...organisations.map((organisation, position) => ({
        document: directoryAddress,
        change: { kind: 'organisation.add', organisation, position },
      })),
      ...contacts.map((contact, position) => ({
        document: directoryAddress,
        change: { kind: 'contact.add', contact, position },
      })),
      { document: { kind: 'plan', id: plan.id }, change: { kind: 'plan.create', plan } },
    ],
  });
  if (!committed.ok) throw new Error(committed.refusal.code);
  await opened.workspace.compact();
  // The latest journal file is always kept: without a later one, every opening would read the seed again beside the snapshot.
  const { updatedAt: at, updatedBy: by } = plan;
  const later = opened.workspace.commit({
    by: 'bench',
    label: 'after the seed',
    changes: [
      {
        document: { kind: 'plan', id: plan.id },
        change: { kind: 'plan.set', field: 'title', value: plan.title, stamp: { at, by } },
      },
    ],
  });
  if (!later.ok) throw new Error(later.refusal.code);
  await opened.workspace.compact();
  const pruned = opened.workspace.pruneHistory({ before: later.record.seq });
  if (!pruned.ok || pruned.recordsForgotten === 0) throw new Error('the seed is still in the journal');
  await opened.workspace.close();
  return {
    directory,
    planId: plan.id,
    document,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export async function openBenchServices(directory: string): Promise<Services> {
  const opened = await openServices({
    directory,
    name: 'bench',
    version: '0',
    resourcesDirectory: RESOURCES,
    now: () => new Date(),
    makeId: randomUUID,
    author: 'bench',
    // Beside the work, as in a window.
    startCompaction: compactInTestWorker,
    reportBug: (error) => {
      throw error;
    },
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.services;
}

export async function call<Name extends RequestName>(
  services: Services,
  name: Name,
  input: unknown,
): Promise<Output<Name>> {
  const answer = await dispatch(
    services,
    { callId: randomUUID(), name, input },
    {
      signal: { aborted: false },
      reportBug: (error) => {
        throw error;
      },
    },
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value as Output<Name>;
}
