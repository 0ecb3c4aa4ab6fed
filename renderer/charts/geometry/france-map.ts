// France by départements, overseas in insets; or the départements of a perimeter alone, as large as the room allows.
import { geoConicConformal, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Outlines = Topology<{ departements: GeometryCollection; regions: GeometryCollection }>;

export interface MapRequest {
  readonly outlines: Outlines;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** What is drawn; départements unless said. */
  readonly parts?: 'departements' | 'regions';
  /** INSEE codes the map is drawn around; empty for the whole of France. */
  readonly focus: readonly string[];
}
export interface PlacedArea {
  readonly code: string;
  readonly path: string;
  /** Where its label stands. */
  readonly x: number;
  readonly y: number;
  /** Pixels free around the label. */
  readonly room: number;
}
export interface MapGeometry {
  readonly areas: readonly PlacedArea[];
  readonly insets: readonly { readonly x: number; readonly y: number; readonly size: number }[];
}

/** From west to east, as atlases have them. */
const OVERSEAS = {
  departements: ['971', '972', '973', '974', '976'],
  regions: ['01', '02', '03', '04', '06'],
} as const satisfies Record<string, readonly string[]>;
const INSET_PX = 62;
const PADDING_PX = 6;
const DIGITS = 1;

type Areas = FeatureCollection<Polygon | MultiPolygon>;
type Area = Areas['features'][number];

export function placeMap({
  outlines,
  width,
  height,
  scale,
  focus,
  parts = 'departements',
}: MapRequest): MapGeometry {
  const all = (feature(outlines, outlines.objects[parts]) as Areas).features;
  const fromWestToEast: readonly string[] = OVERSEAS[parts];
  const shown = focus.length === 0 ? all : all.filter(({ id }) => focus.includes(String(id)));
  const isOverseas = ({ id }: Area): boolean => fromWestToEast.includes(String(id));
  const mainland = shown.filter((area) => !isOverseas(area));
  const overseas = shown
    .filter(isOverseas)
    .toSorted(
      (one, other) => fromWestToEast.indexOf(String(one.id)) - fromWestToEast.indexOf(String(other.id)),
    );
  const inset = INSET_PX * scale;
  // Without a mainland to draw, the insets have the whole room.
  const insetSize =
    mainland.length === 0 ? Math.min(height, width / Math.max(1, overseas.length)) - PADDING_PX : inset;
  const left = mainland.length > 0 && overseas.length > 0 ? insetSize + 2 * PADDING_PX : 0;
  const insets = overseas.map((_, index) =>
    mainland.length === 0
      ? { x: index * (insetSize + PADDING_PX), y: 0, size: insetSize }
      : { x: 0, y: Math.min(index * (insetSize + PADDING_PX), height - insetSize), size: insetSize },
  );
  return {
    insets,
    areas: [
      ...placeTogether(mainland, geoConicConformal().rotate([-3, 0]).parallels([44, 49]), [
        [left + PADDING_PX, PADDING_PX],
        [width - PADDING_PX, height - PADDING_PX],
      ]),
      ...overseas.flatMap((area, index) => {
        const { x = 0, y = 0, size = 0 } = insets[index] ?? {};
        return placeTogether([area], geoMercator(), [
          [x + 4, y + 4],
          [x + size - 4, y + size - 4],
        ]);
      }),
    ],
  };
}

function placeTogether(
  areas: readonly Area[],
  projection: GeoProjection,
  extent: [[number, number], [number, number]],
): readonly PlacedArea[] {
  if (areas.length === 0) return [];
  const together: Areas = { type: 'FeatureCollection', features: [...areas] };
  const draw = geoPath(projection.fitExtent(extent, together)).digits(DIGITS);
  return areas.map((area) => {
    const [x, y] = draw.centroid(area);
    const [[x0, y0], [x1, y1]] = draw.bounds(area);
    return { code: String(area.id), path: draw(area) ?? '', x, y, room: Math.min(x1 - x0, y1 - y0) };
  });
}
