// Run as a process of its own: prints in how many milliseconds the file of a prefecture of 1,000 fiches was made.
import { makeFile } from '../../exchange/documents/session/make-file.ts';
import { readTerritories } from './bench-workspace.ts';
import { builtParts, prefectureFileOf, referenceOnly } from './document-job.ts';

const parts = process.argv[2] === 'native' ? builtParts() : await referenceOnly(builtParts());
const job = prefectureFileOf(1000, readTerritories());
const from = performance.now();
await makeFile(job, parts);
process.stdout.write(String(performance.now() - from));
