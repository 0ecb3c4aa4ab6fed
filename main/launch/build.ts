// `npm run build`: everything that is stale, or nothing.
import { buildStale } from './build-targets.ts';

const built = await buildStale();
process.stdout.write(built.length === 0 ? 'Nothing to build.\n' : `Built: ${built.join(', ')}.\n`);
