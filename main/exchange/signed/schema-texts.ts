/** The published JSON Schemas, generated from the schemas the application validates with. */
import * as z from 'zod';
import { meetingArchive } from '../../domain/meeting/meeting-archive.ts';
import { planDocument } from '../../domain/plan/plan-document.ts';

const TITLES = {
  'plan.schema.json': ['Feuille de route Jalon (plan.json)', planDocument],
  'meeting-archive.schema.json': ['Archive d’une réunion (meeting-archive.json)', meetingArchive],
} as const;

/** File name → text, as it is committed. */
export function schemaTexts(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(TITLES).map(([name, [title, schema]]) => {
      const written = { title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
      return [name, `${JSON.stringify(written, null, 2)}\n`];
    }),
  );
}
