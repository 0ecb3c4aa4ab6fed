// Run as a process of its own: prints by how many bytes opening a plan made this process grow.
import { openBenchServices, call } from './bench-workspace.ts';

const [directory = '', planId = ''] = process.argv.slice(2);

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = usedBytes();
const services = await openBenchServices(directory);
const opened = await call(services, 'plan.open', { planId });
const grown = usedBytes() - before;
if (opened.plan.id !== planId) throw new Error('another plan was opened');
process.stdout.write(String(grown));
await services.close();
