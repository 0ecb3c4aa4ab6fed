// How zones are spoken of on their screen.
import type { Zone, ZoneKind } from '../../../main/domain/territory/zoning.ts';

/** Headings of the lists. */
export const ZONE_GROUP_NAMES = {
  qpv: 'Quartiers prioritaires (QPV)',
  'employment-zone': 'Bassins d’emploi',
  'industry-territory': 'Territoires d’industrie',
  'living-area': 'Bassins de vie',
  'free-grouping': 'Groupements libres',
} as const satisfies Record<ZoneKind, string>;

export const figures = new Intl.NumberFormat('fr-FR');
export function counted(count: number, one: string, several: string): string {
  return `${figures.format(count)}\u00a0${count > 1 ? several : one}`;
}

export function zoneDetail({ kind, code, vintage, members }: Zone): string {
  const count =
    kind === 'free-grouping'
      ? counted(members.length, 'territoire', 'territoires')
      : counted(members.length, 'commune', 'communes');
  return `${code} · millésime ${String(vintage)} · ${count}`;
}

const YEAR = /^(?:19|20)\d{2}$/;
export function yearTyped(typed: string): number | null {
  return YEAR.test(typed.trim()) ? Number(typed.trim()) : null;
}

/** `QP2024_France.csv` → `2024`. */
export function yearInName(name: string): string {
  return /(?:19|20)\d{2}(?!\d)/.exec(name)?.[0] ?? '';
}
