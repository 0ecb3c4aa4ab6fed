import * as z from 'zod';

/** A UUID made locally, so that copies edited apart can be merged later. */
export const entityId = z.uuid();
export type EntityId = z.infer<typeof entityId>;

/** ISO 8601 instant in UTC, to the millisecond: `2026-11-22T09:30:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });

/** Who did something and when. `by` is the name shown in the history. */
export const stamp = z.strictObject({ at: instant, by: z.string().min(1).max(200) });
export type Stamp = Readonly<z.infer<typeof stamp>>;

const externalReference = z.strictObject({
  system: z.string().min(1).max(100),
  id: z.string().min(1).max(300),
});

/** The fields every entity carries (data model, conventions). */
export const entityFields = {
  id: entityId,
  createdAt: instant,
  createdBy: z.string().min(1).max(200),
  updatedAt: instant,
  updatedBy: z.string().min(1).max(200),
  externalReferences: z.array(externalReference).max(50).readonly(),
} as const;

/** The entity fields of something created now by this person. */
export function createdNow(id: EntityId, { at, by }: Stamp) {
  return { id, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, externalReferences: [] } as const;
}
