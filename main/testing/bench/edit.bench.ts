// One durable edit, all through dispatch, beside the floor: the same bytes appended and synced to the same disk.
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { call, generateDocument, makeBenchWorkspace, openBenchServices } from './bench-workspace.ts';
import { sideBySide } from './measure.ts';
import { ratioRow, speedRow, type Row } from './report.ts';

const SIZES = [40, 1000, 10_000];
const ROUNDS = 300;
const LOWDB_ROUNDS = 10;

export async function benchEdits(territories: TerritoryList): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await benchEditsAt(size, territories)));
  return rows;
}

async function benchEditsAt(size: number, territories: TerritoryList): Promise<readonly Row[]> {
  const workspace = await makeBenchWorkspace(generateDocument(size, territories));
  const services = await openBenchServices(workspace.directory);
  const { planId, document } = workspace;
  let edits = 0;
  const edit = () => {
    edits += 1;
    const action = document.plan.actions[edits % size];
    const value = `Intitulé modifié ${String(edits)}`;
    const change = { kind: 'action.set', planId, actionId: action?.id, field: 'title', value };
    return call(services, 'edit.commit', { label: 'Fiche, intitulé', edits: [change] });
  };
  const bytes = await bytesOfOneEdit(workspace.directory, edit);
  const floor = openFloor(workspace.directory, bytes);
  const { subject, peer } = await sideBySide(
    { subject: edit, peer: floor.append },
    { rounds: ROUNDS, warmUps: 30 },
  );
  floor.close();
  const rows = [
    ratioRow(`durable edit, ${String(size)} actions (${String(bytes)} bytes)`, subject, peer, 1.4),
  ];
  if (size === 10_000) {
    const lowdb = await openLowdb(document);
    const whole = await sideBySide(
      { subject: edit, peer: lowdb.write },
      { rounds: LOWDB_ROUNDS, warmUps: 1 },
    );
    rows.push(
      speedRow(
        `durable edit beside lowdb's JSONFile, ${String(size)} actions`,
        whole.subject,
        whole.peer,
        100,
      ),
    );
    lowdb.remove();
  }
  await services.close();
  workspace.remove();
  return rows;
}

async function bytesOfOneEdit(directory: string, edit: () => Promise<unknown>): Promise<number> {
  const size = (): number =>
    statSync(join(directory, 'journal.ndjson'), { throwIfNoEntry: false })?.size ?? 0;
  await edit();
  const before = size();
  await edit();
  return size() - before;
}

function openFloor(directory: string, byteCount: number) {
  const descriptor = openSync(join(directory, 'floor.bin'), 'a');
  const line = Buffer.alloc(byteCount, 120);
  return {
    append: () => {
      writeSync(descriptor, line);
      fdatasyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

async function openLowdb(document: unknown) {
  const directory = mkdtempSync(join(tmpdir(), 'jalon-lowdb-'));
  const low = new Low<unknown>(new JSONFile<unknown>(join(directory, 'plan.json')), document);
  await low.write();
  return { write: () => low.write(), remove: () => rmSync(directory, { recursive: true, force: true }) };
}
