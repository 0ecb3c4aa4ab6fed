// Sections that are looked at rather than read: their charts carry the table beside them.
import type { DocumentChart } from '../charts.ts';
import type { Block } from '../blocks.ts';
import { heading } from '../writing.ts';

const chart = (name: DocumentChart): Block => ({ kind: 'chart', chart: name, hasTable: true });

export function coverage(): readonly Block[] {
  return [heading(1, 'Couverture des thèmes', 'couverture'), chart('coverage-matrix')];
}

export function map(): readonly Block[] {
  return [heading(1, 'Carte', 'carte'), chart('coverage-map')];
}

export function progress(): readonly Block[] {
  return [heading(1, 'Avancement', 'avancement'), chart('statuses'), chart('weather'), chart('lateness')];
}
