// Where a plan stands in French words: the finding, and what each reading is drawn and told with.
import { WEATHER_LABELS } from '../../../main/domain/action/action-codes.ts';
import {
  LATENESS_LABELS,
  lateIds,
  PROGRESS_STATUS_LABELS,
  READ_WEATHER_LABELS,
  type AxisProgress,
  type LatenessLevel,
  type PlanProgress,
  type ProgressStatus,
  type Reading,
  type ReadWeather,
} from '../../../main/domain/progress/plan-progress.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import type { GlyphName } from '../../charts/Glyph.svelte';
import type { Look } from '../../charts/looks.ts';
import type { ShareBarsRow } from '../../charts/ShareBarsChart.svelte';
import { amongThem, plural } from '../plural.ts';

const figures = new Intl.NumberFormat('fr-FR');
const fiches = (count: number): string => plural(count, 'fiche', 'fiches');

export interface Level<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly look: Look;
}
const levels = <Key extends string>(
  labels: Readonly<Record<Key, string>>,
  looks: readonly (readonly [Key, Look])[],
): readonly Level<Key>[] => looks.map(([key, look]) => ({ key, label: labels[key], look }));

export const STATUS_LEVELS = levels<ProgressStatus>(PROGRESS_STATUS_LABELS, [
  ['completed', 'solid'],
  ['in-progress', 'medium'],
  ['upcoming', 'pale'],
  ['paused', 'dotted'],
  ['blocked', 'alarm'],
  ['to-specify', 'empty'],
]);
export const WEATHER_LEVELS = levels<ReadWeather>(READ_WEATHER_LABELS, [
  ['sun', 'solid'],
  ['cloud', 'pale'],
  ['rain', 'dotted'],
  ['storm', 'alarm'],
  ['unknown', 'empty'],
]);
export const LATENESS_LEVELS = levels<LatenessLevel>(LATENESS_LABELS, [
  ['on-time', 'pale'],
  ['under-a-month', 'striped'],
  ['under-three-months', 'dotted'],
  ['over-three-months', 'alarm'],
  ['without-due-date', 'empty'],
]);
export const GLYPHS: Readonly<Record<ReadWeather, GlyphName>> = {
  sun: 'sun',
  cloud: 'cloud',
  rain: 'rain',
  storm: 'storm',
  unknown: 'unknown',
};

/** « 12 fiches réalisées sur 38, 3 en retard, 2 annoncées compromises ». */
export function statusFinding(progress: PlanProgress): string {
  const { status, weather, abandoned, total } = progress;
  const kept = total - abandoned.length;
  if (kept === 0) return 'Toutes les fiches sont abandonnées';
  const done = status.completed.length;
  const late = lateIds(progress).length;
  const storm = weather.storm.length;
  return [
    done === 0
      ? `Aucune fiche réalisée sur ${figures.format(kept)}`
      : `${plural(done, 'fiche réalisée', 'fiches réalisées')} sur ${figures.format(kept)}`,
    ...(late > 0 ? [`${figures.format(late)} en retard`] : []),
    ...(storm > 0 ? [plural(storm, 'annoncée compromise', 'annoncées compromises')] : []),
  ].join(', ');
}

export function statusSubtitle({ abandoned }: PlanProgress): string {
  return abandoned.length === 0
    ? 'Par statut'
    : `Par statut · ${plural(abandoned.length, 'fiche abandonnée', 'fiches abandonnées')} à part, sans effet sur l’avancement`;
}

export function weatherFinding({ weather, goingOn }: PlanProgress): string {
  const judged = goingOn.length - weather.unknown.length;
  if (goingOn.length === 0) return 'Aucune fiche ouverte à apprécier';
  if (judged === 0) return 'Aucune appréciation donnée';
  const storm = weather.storm.length;
  const rain = weather.rain.length;
  if (storm > 0) return plural(storm, 'fiche aux objectifs compromis', 'fiches aux objectifs compromis');
  if (rain > 0) return plural(rain, 'fiche a besoin d’appuis', 'fiches ont besoin d’appuis');
  return `Rien de compromis, ${plural(judged, 'appréciation', 'appréciations')} sur ${figures.format(goingOn.length)}`;
}

export function latenessFinding(progress: PlanProgress): string {
  const late = lateIds(progress).length;
  const without = progress.lateness['without-due-date'].length;
  const worst = progress.lateness['over-three-months'].length;
  if (progress.goingOn.length === 0) return 'Aucune fiche ouverte';
  if (late === 0) {
    return without === 0 ? 'Rien n’est en retard' : `Rien n’est en retard, ${fiches(without)} sans échéance`;
  }
  return `${plural(late, 'fiche en retard', 'fiches en retard')}${amongThem(worst, late, 'de plus de 3\u00a0mois')}`;
}

interface Read<Key extends string> {
  /** Which reading, for the keys of its marks: `status`, `weather`, `lateness`. */
  readonly name: string;
  readonly levels: readonly Level<Key>[];
  readonly of: (progress: PlanProgress) => Reading<Key>;
}
export const STATUS: Read<ProgressStatus> = {
  name: 'status',
  levels: STATUS_LEVELS,
  of: ({ status }) => status,
};
export const WEATHER: Read<ReadWeather> = {
  name: 'weather',
  levels: WEATHER_LEVELS,
  of: ({ weather }) => weather,
};
export const LATENESS: Read<LatenessLevel> = {
  name: 'lateness',
  levels: LATENESS_LEVELS,
  of: ({ lateness }) => lateness,
};

/** One mark for each level of the whole plan. */
export function levelMarks<Key extends string>({ name, levels: own, of }: Read<Key>, progress: PlanProgress) {
  const reading = of(progress);
  return own.map(({ key, label, look }) => ({
    key,
    label,
    look,
    value: reading[key].length,
    description: `${label}\u202f: ${fiches(reading[key].length)}`,
    mark: { key: `progress ${name} ${key}`, label, actionIds: reading[key] },
  }));
}

interface ShareGroup extends Pick<AxisProgress, 'key' | 'isWithout' | 'progress'> {
  /** Null for the whole plan, whose bar stands alone. */
  readonly label: string | null;
}

export function shareRows<Key extends string>(
  { name, levels: own, of }: Read<Key>,
  rows: readonly ShareGroup[],
): readonly ShareBarsRow[] {
  return rows.map(({ key, label, isWithout, progress }) => {
    const reading = of(progress);
    return {
      key,
      label,
      isEmphasised: isWithout,
      shares: own.map((level) => {
        const words = label === null ? level.label : `${label} · ${level.label}`;
        return {
          description: `${words}\u202f: ${fiches(reading[level.key].length)}`,
          mark: {
            key: label === null ? `progress ${name} ${level.key}` : `progress ${name} ${key} ${level.key}`,
            label: words,
            actionIds: reading[level.key],
          },
        };
      }),
    };
  });
}

export function shareCategories<Key extends string>({ levels: own, of }: Read<Key>, progress: PlanProgress) {
  const reading = of(progress);
  return own.map(({ key, label, look }) => ({
    label,
    legend: `${label} ${figures.format(reading[key].length)}`,
    look,
  }));
}

/** The whole plan, then axis by axis. */
export function readingTable<Key extends string>(
  caption: string,
  { levels: own, of }: Read<Key>,
  progress: PlanProgress,
  axes: readonly AxisProgress[],
): ChartTable {
  const cells = (one: PlanProgress): readonly number[] => own.map(({ key }) => of(one)[key].length);
  return {
    caption,
    columns: [{ label: 'Axe' }, ...own.map(({ label }) => ({ label, isFigure: true }))],
    rows: [
      ['Toute la feuille de route', ...cells(progress)],
      ...axes.map(({ label, progress: one }) => [label, ...cells(one)]),
    ],
  };
}

export const weatherWords = (level: string): string => WEATHER_LABELS[level as keyof typeof WEATHER_LABELS];

const MONTH_DAYS = 30.44;
const MONTHS = 12;

/** « 5 mois », « 2 ans », « 2 ans et 3 mois ». */
export function silenceWords(days: number): string {
  const months = Math.floor(days / MONTH_DAYS);
  const [years, rest] = [Math.floor(months / MONTHS), months % MONTHS];
  const parts = [
    ...(years > 0 ? [plural(years, 'an', 'ans')] : []),
    ...(rest > 0 || years === 0 ? [`${String(rest)}\u00a0mois`] : []),
  ];
  return parts.join(' et ');
}
