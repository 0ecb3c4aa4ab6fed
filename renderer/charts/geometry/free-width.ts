// How wide a line of words may be within an outline, which is seldom a box.

/** Of a path of straight lines, `M1,2L3,4Z`: pixels that are free on both sides of a point, over the height of a line of words. */
export function freeWidth(
  path: string,
  { x, y }: { readonly x: number; readonly y: number },
  height: number,
): number {
  const [top, bottom] = [y - height / 2, y + height / 2];
  let [left, right] = [-Infinity, Infinity];
  for (const ring of path.split('M').slice(1)) {
    const points = ring
      .replace('Z', '')
      .split('L')
      .map((point) => point.split(',').map(Number) as [number, number]);
    for (const [index, from] of points.entries()) {
      for (const edge of crossed(from, points[(index + 1) % points.length] ?? from, top, bottom)) {
        if (edge <= x) left = Math.max(left, edge);
        else right = Math.min(right, edge);
      }
    }
  }
  return 2 * Math.min(x - left, right - x);
}

type Point = readonly [number, number];

/** Where the part of a side that is between two heights begins and ends, across; nothing where it is elsewhere. */
function crossed(from: Point, to: Point, top: number, bottom: number): readonly number[] {
  const [above, below] = from[1] <= to[1] ? [from, to] : [to, from];
  if (below[1] < top || above[1] > bottom) return [];
  const xAt = (y: number): number =>
    below[1] === above[1]
      ? above[0]
      : above[0] + ((below[0] - above[0]) * (y - above[1])) / (below[1] - above[1]);
  return [xAt(Math.max(top, above[1])), xAt(Math.min(bottom, below[1]))];
}
