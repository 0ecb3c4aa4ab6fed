// Writes the JSON Schema of each kind of payload beside FORMAT.md, for readers who do not have Jalon. `npm run schemas`.
import { writeFileSync } from 'node:fs';
import { schemaTexts } from './schema-texts.ts';

for (const [name, text] of schemaTexts()) writeFileSync(new URL(`./${name}`, import.meta.url), text);
