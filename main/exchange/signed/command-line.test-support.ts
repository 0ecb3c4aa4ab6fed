/** Runs the tools the tests take as oracles: openssl, certtool, unzip, xmllint and verify.sh. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ToolRun {
  readonly exitCode: number;
  readonly output: string;
}

export function runTool(command: string, args: readonly string[], cwd: string): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env: { ...process.env, LC_ALL: 'C' } }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : error.code;
      if (typeof exitCode === 'number') resolve({ exitCode, output: stdout + stderr });
      else reject(new Error(`${command} did not run`, { cause: error }));
    });
  });
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jalon-signed-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lays a container and its signer's certificate out the way FORMAT.md's command lines expect them. */
export async function unpack(folder: string, container: Uint8Array, certificatePem: string): Promise<void> {
  await writeFile(join(folder, 'plan.asice'), container);
  await writeFile(join(folder, 'cert.pem'), certificatePem);
  const { exitCode, output } = await runTool('unzip', ['-q', 'plan.asice', '-d', 'd'], folder);
  if (exitCode !== 0) throw new Error(`unzip refused a container: ${output}`);
}

const SIGNATURE = 'META-INF/signature.p7s';
const MANIFEST = 'META-INF/ASiCManifest.xml';

export function opensslVerify(folder: string, options: readonly string[] = ['-cades']): Promise<ToolRun> {
  const files = ['-in', SIGNATURE, '-content', MANIFEST, '-CAfile', '../cert.pem', '-out', '/dev/null'];
  return runTool(
    'openssl',
    ['cms', '-verify', ...options, '-binary', '-inform', 'DER', ...files],
    join(folder, 'd'),
  );
}

export function certtoolVerify(folder: string): Promise<ToolRun> {
  const files = ['--infile', SIGNATURE, '--load-data', MANIFEST, '--load-ca-certificate', '../cert.pem'];
  return runTool('certtool', ['--p7-verify', '--inder', ...files], join(folder, 'd'));
}

export function verifyScript(file: string, cwd: string): Promise<ToolRun> {
  return runTool(fileURLToPath(new URL('verify.sh', import.meta.url)), [file], cwd);
}
