// What the veille says of itself.
import type { Digest, WatchedCall } from '../../../main/domain/catalogue/digest.ts';
import { plural } from '../../panels/plural.ts';

/** « 3 appels ouverts, le premier clôt dans 12 jours ; 1 aide permanente ; 2 rendez-vous à venir ». */
export function watchFinding({ calls, events }: Digest): string {
  const open = calls.filter(({ status }) => status === 'open');
  const permanent = calls.filter(({ status }) => status === 'permanent').length;
  const [first] = open.flatMap(({ days }) => days ?? []).toSorted((one, other) => one - other);
  const clock =
    first === undefined
      ? ''
      : first === 0
        ? ', le premier clôt aujourd’hui'
        : `, le premier clôt dans ${plural(first, 'jour', 'jours')}`;
  const coming = events.filter(({ item }) => item.on !== null).length;
  const said = [
    open.length === 0
      ? 'Aucun appel ouvert'
      : `${plural(open.length, 'appel ouvert', 'appels ouverts')}${clock}`,
    ...(permanent === 0 ? [] : [plural(permanent, 'aide permanente', 'aides permanentes')]),
    coming === 0 ? 'aucun rendez-vous daté' : `${plural(coming, 'rendez-vous', 'rendez-vous')} à venir`,
  ];
  return said.join('\u202f; ');
}

const FULL_CLOCK_DAYS = 90;
/** From 0, it closes today, to 1, in three months or more; null where nothing presses. */
export function clockShare({ status, days }: Pick<WatchedCall, 'status' | 'days'>): number | null {
  return status !== 'open' || days === null ? null : Math.min(1, days / FULL_CLOCK_DAYS);
}

/** « il y a 3 jours », « il y a 8 mois » */
export function ageWords(days: number): string {
  if (days <= 0) return 'aujourd’hui';
  return days < 60
    ? `il y a ${plural(days, 'jour', 'jours')}`
    : `il y a ${plural(Math.floor(days / 30), 'mois', 'mois')}`;
}
