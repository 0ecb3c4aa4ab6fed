// When each item of an agenda begins, if each lasts what is written.
import type { AgendaItem } from '../../../../main/domain/meeting/agenda.ts';

const MINUTES_IN_DAY = 1440;

/** `start` and the answers are clock times, `14:30`; a meeting past midnight goes on from 00:00. */
export function agendaTimes(
  start: string,
  agenda: readonly Pick<AgendaItem, 'minutes'>[],
): { readonly starts: readonly string[]; readonly end: string } {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  let at = hours * 60 + minutes;
  const starts = agenda.map((item) => {
    const here = clock(at);
    at += item.minutes;
    return here;
  });
  return { starts, end: clock(at) };
}

function clock(minutes: number): string {
  const inDay = minutes % MINUTES_IN_DAY;
  const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
  return `${twoDigits(Math.floor(inDay / 60))}:${twoDigits(inDay % 60)}`;
}
