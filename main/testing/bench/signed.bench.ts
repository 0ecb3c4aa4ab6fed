// Verifying a signed plan through dispatch, beside a shell script doing the same checks with unzip, openssl and xmllint.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { openContainer } from '../../exchange/signed/verify-container.ts';
import { call, generateDocument, makeBenchWorkspace, openBenchServices } from './bench-workspace.ts';
import { sideBySide } from './measure.ts';
import { ratioRow, type Row } from './report.ts';

const SCRIPT = join(import.meta.dirname, '../../exchange/signed/verify.sh');
const PASSPHRASE = 'une phrase pour le banc';

export async function benchSigned(territories: TerritoryList): Promise<readonly Row[]> {
  return [
    ...(await benchVerify(40, 15, 0.25, territories)),
    ...(await benchVerify(10_000, 9, 0.6, territories)),
  ];
}

async function benchVerify(
  size: number,
  rounds: number,
  most: number,
  territories: TerritoryList,
): Promise<readonly Row[]> {
  const workspace = await makeBenchWorkspace(generateDocument(size, territories));
  const services = await openBenchServices(workspace.directory);
  const { fingerprint } = await call(services, 'identity.create', {
    committeeName: 'Comité du banc',
    locality: 'Nantes',
    passphrase: PASSPHRASE,
  });
  const certificate = await call(services, 'identity.certificate', { fingerprint });
  const { document } = await call(services, 'signed.export', {
    planId: workspace.planId,
    fingerprint,
    passphrase: PASSPHRASE,
  });
  const folder = mkdtempSync(join(tmpdir(), 'jalon-verify-'));
  const file = join(folder, 'plan.asice');
  const pem = join(folder, 'cert.pem');
  writeFileSync(file, document.bytes);
  writeFileSync(pem, certificate.bytes);
  const peer = () => execFileSync('sh', [SCRIPT, file, pem], { stdio: 'ignore' });
  const whole = await sideBySide(
    { subject: () => call(services, 'signed.read', { document }), peer },
    { rounds },
  );
  // The script judges neither JSON, its canonical form nor its schema: this does as much as it does, and no more. Timed
  // apart, or the whole reading would pay for the memory this leaves.
  const same = await sideBySide({ subject: () => openContainer(document.bytes), peer }, { rounds });
  await services.close();
  workspace.remove();
  rmSync(folder, { recursive: true, force: true });
  const words = `verify a signed plan of ${String(size)} actions`;
  return [
    ratioRow(words, whole.subject, whole.peer, most),
    ratioRow(`${words}: the script's own checks alone`, same.subject, same.peer, null),
  ];
}
