// The page `npm run bench -- --only charts` opens: each drawing is timed down to its layout, in turn with the others.
import '../../styles/base.css';
import { drawings, frames, type Drawing } from './drawings.ts';

declare global {
  interface Window {
    /** Milliseconds to draw, and to draw again with other data, of every drawing by its name. */
    timeDrawings: (subject: string, rounds: number) => Promise<Timings>;
  }
}
export type Timings = Record<string, { readonly firstMs: number[]; readonly againMs: number[] }>;

const WARM_UPS = 2;

/** Style and layout are part of drawing: without this they would be left to the next frame. */
function timed(work: () => void, place: HTMLElement): number {
  const from = performance.now();
  work();
  void place.getBoundingClientRect();
  void place.querySelector('svg')?.getBoundingClientRect();
  return performance.now() - from;
}

async function timeOne(drawing: Drawing): Promise<{ readonly firstMs: number; readonly againMs: number }> {
  const place = document.createElement('div');
  place.style.width = '1600px';
  place.style.height = '900px';
  document.body.append(place);
  const drawn = await drawing(place);
  await frames(1);
  const firstMs = timed(drawn.first, place);
  await frames();
  const againMs = timed(drawn.again, place);
  await frames();
  drawn.end();
  place.remove();
  await frames(1);
  return { firstMs, againMs };
}

window.timeDrawings = async (subject, rounds) => {
  const found = drawings[subject] ?? {};
  const timings: Timings = Object.fromEntries(
    Object.keys(found).map((name) => [name, { firstMs: [], againMs: [] }]),
  );
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    // There and back: none always comes after the same one, and pays for what that one left to be collected.
    const inTurn = Object.entries(found);
    for (const [name, drawing] of round % 2 === 0 ? inTurn : inTurn.toReversed()) {
      const { firstMs, againMs } = await timeOne(drawing);
      if (round < 0) continue;
      timings[name]?.firstMs.push(firstMs);
      timings[name]?.againMs.push(againMs);
    }
  }
  return timings;
};
