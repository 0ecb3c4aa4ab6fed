// A prefecture takes in 150 files, beside a shell script doing the same checks on each with unzip, openssl and xmllint.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { committeeFiles } from '../committee-files.ts';
import { call, generateDocument, makeBenchWorkspace, openBenchServices } from './bench-workspace.ts';
import { seriesOf, sideBySide } from './measure.ts';
import { speedRow, timeRow, type Row } from './report.ts';

const SCRIPT = join(import.meta.dirname, '../../exchange/signed/verify.sh');
const FILES = 150;
const ACTIONS_EACH = 40;
const ROUNDS = 3;

export async function benchExchange(territories: TerritoryList): Promise<readonly Row[]> {
  return [await benchInbox(territories), await benchLargeFile(territories)];
}

async function benchInbox(territories: TerritoryList): Promise<Row> {
  const { identity, files } = await committeeFiles(FILES, ACTIONS_EACH);
  const folder = mkdtempSync(join(tmpdir(), 'jalon-inbox-'));
  const pem = join(folder, 'cert.pem');
  writeFileSync(pem, identity.certificatePem);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  const { subject, peer } = await sideBySide(
    {
      // On an empty workspace each time: what came once is known the next.
      subject: async () => {
        const workspace = await makeBenchWorkspace(generateDocument(1, territories));
        const services = await openBenchServices(workspace.directory);
        for (const document of files) await call(services, 'inbox.deposit', { document });
        const { examined } = await call(services, 'inbox.examine', {});
        if (examined.some(({ outcome }) => outcome !== 'received')) throw new Error('not all were received');
        await services.close();
        workspace.remove();
      },
      peer: () => {
        for (const { name } of files)
          execFileSync('sh', [SCRIPT, join(folder, name), pem], { stdio: 'ignore' });
      },
    },
    { rounds: ROUNDS, warmUps: 1 },
  );
  rmSync(folder, { recursive: true, force: true });
  return speedRow(
    'verify and import 150 files of 40 actions, opening the workspace included',
    subject,
    peer,
    4,
  );
}

async function benchLargeFile(territories: TerritoryList): Promise<Row> {
  const sender = await makeBenchWorkspace(generateDocument(10_000, territories));
  const passphrase = 'une phrase pour le banc';
  const services = await openBenchServices(sender.directory);
  const { fingerprint } = await call(services, 'identity.create', {
    committeeName: 'Comité du banc',
    locality: 'Nantes',
    passphrase,
  });
  const { document } = await call(services, 'signed.export', {
    planId: sender.planId,
    fingerprint,
    passphrase,
  });
  const samplesMs: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const from = performance.now();
    await call(services, 'signed.read', { document });
    samplesMs.push(performance.now() - from);
  }
  await services.close();
  sender.remove();
  return timeRow('verify a file of 10,000 actions, end to end', seriesOf(samplesMs), 1500);
}
