// Writes the signed files of generated committees into a folder, all signed by one: `tsx write-committee-files.ts FOLDER COUNT FICHES`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { committeeFiles } from './committee-files.ts';

const [folder = '', count = '', ficheCount = ''] = process.argv.slice(2);
const { files } = await committeeFiles(Number(count), Number(ficheCount));
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
