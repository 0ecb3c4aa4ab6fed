// The outlines of the départements and régions, as TopoJSON: arcs shared by neighbours, drawn by the maps.
import * as z from 'zod';

const position = z.array(z.number()).min(2);
const arcs = z.array(z.array(z.number().int()));
const id = z.string().min(1);

const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), id, arcs }),
  z.object({ type: z.literal('MultiPolygon'), id, arcs: z.array(arcs) }),
]);
const collection = z.object({ type: z.literal('GeometryCollection'), geometries: z.array(geometry) });

/** The shape of resources/reference/departements.topo.json; `id` is the INSEE code. */
export const outlines = z.object({
  type: z.literal('Topology'),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  arcs: z.array(z.array(position)),
  objects: z.object({ departements: collection, regions: collection }),
});
export type Outlines = z.infer<typeof outlines>;
