// La veille: what of the catalogue deserves a look today, for some themes and some territories. Computed from a day that is passed in.
import { lastDay } from '../date/partial-date.ts';
import { daysBetween } from '../progress/lateness.ts';
import { liesIn, type TerritoryReference } from '../territory/territory.ts';
import { firstLevelOf, type ThemeCode } from '../theme/theme.ts';
import { callStatus, type CallStatus } from './call-status.ts';
import type { Call, Catalogue, Programme } from './catalogue.ts';
import type { CatalogueEvent, CatalogueResource } from './watch-items.ts';

/** An entry nobody has looked at for half a year may say what is no longer so. */
export const STALE_AFTER_DAYS = 183;

export interface DigestQuestion {
  /** Of any level; empty: all. */
  readonly themes: readonly ThemeCode[];
  /** Empty: everywhere. What names no territory is for the whole country. */
  readonly territories: readonly TerritoryReference[];
  /** `2026-11-23` */
  readonly today: string;
}

export interface WatchedCall {
  readonly call: Call;
  readonly status: CallStatus;
  /** To its closing, or its opening where it is to come; null where nobody knows. */
  readonly days: number | null;
  readonly isStale: boolean;
}
export interface Watched<Item> {
  readonly item: Item;
  readonly isStale: boolean;
}

export interface Digest {
  /** Open first, by closing day; then those to come, permanent, of unknown dates. Closed ones are left out. */
  readonly calls: readonly WatchedCall[];
  readonly programmes: readonly Watched<Programme>[];
  /** From today on, then those of unknown day. */
  readonly events: readonly Watched<CatalogueEvent>[];
  readonly pastEvents: readonly Watched<CatalogueEvent>[];
  /** The latest first. */
  readonly resources: readonly Watched<CatalogueResource>[];
  readonly staleCount: number;
}

const ORDER: Readonly<Record<CallStatus, number>> = {
  open: 0,
  upcoming: 1,
  permanent: 2,
  unknown: 3,
  closed: 4,
};
/** After every day there is. */
const NO_DAYS = Number.MAX_SAFE_INTEGER;

export function digestOf(
  { programmes, calls, events, resources }: Catalogue,
  question: DigestQuestion,
): Digest {
  const { today } = question;
  const watched = <Item extends Pick<Programme, 'verifiedOn'>>(item: Item): Watched<Item> => ({
    item,
    isStale: isStale(item.verifiedOn, today),
  });
  const isWanted = (item: About): boolean => isAbout(item, question);
  const dated = events.filter(isWanted).map(watched);
  const coming = dated.filter(({ item }) => item.on === null || item.on >= today);
  const digest = {
    calls: calls
      .filter(isWanted)
      .map((call) => watchedCall(call, today))
      .filter(({ status }) => status !== 'closed')
      .toSorted(compareCalls),
    programmes: programmes
      .filter(isWanted)
      .map(watched)
      .toSorted((one, other) => one.item.name.localeCompare(other.item.name, 'fr')),
    events: coming.toSorted(byDay),
    pastEvents: dated
      .filter((each) => !coming.includes(each))
      .toSorted(byDay)
      .toReversed(),
    resources: resources
      .filter(isWanted)
      .map(watched)
      .toSorted(
        (one, other) =>
          (other.item.publishedOn ?? '').localeCompare(one.item.publishedOn ?? '') ||
          one.item.title.localeCompare(other.item.title, 'fr'),
      ),
  };
  const { calls: shown, programmes: helped, events: next, resources: read } = digest;
  const staleCount = [...shown, ...helped, ...next, ...read].filter((each) => each.isStale).length;
  return { ...digest, staleCount };
}

/** Never looked at, or not for half a year. A month counts from its last day. */
export function isStale(verifiedOn: string | null, today: string): boolean {
  return verifiedOn === null || daysBetween(lastDay(verifiedOn), today) > STALE_AFTER_DAYS;
}

function watchedCall(call: Call, today: string): WatchedCall {
  const status = callStatus(call, today);
  const day = status === 'upcoming' ? call.opensOn : (call.preDepositOn ?? call.closesOn);
  const next = day !== null && day >= today ? day : call.closesOn;
  return {
    call,
    status,
    days: next === null || next < today ? null : daysBetween(today, next),
    isStale: isStale(call.verifiedOn, today),
  };
}

function compareCalls(one: WatchedCall, other: WatchedCall): number {
  return (
    ORDER[one.status] - ORDER[other.status] ||
    (one.days ?? NO_DAYS) - (other.days ?? NO_DAYS) ||
    one.call.title.localeCompare(other.call.title, 'fr')
  );
}

function byDay(one: Watched<CatalogueEvent>, other: Watched<CatalogueEvent>): number {
  const dayOf = ({ item: { on, from } }: Watched<CatalogueEvent>): string => `${on ?? '9999'} ${from}`;
  return dayOf(one).localeCompare(dayOf(other));
}

interface About {
  readonly themes: readonly ThemeCode[];
  readonly territories?: readonly TerritoryReference[];
}

/** What says nothing of its theme, or of where, is left out of no digest. */
function isAbout({ themes, territories = [] }: About, question: DigestQuestion): boolean {
  const isOfTheme =
    question.themes.length === 0 ||
    themes.length === 0 ||
    themes.some((code) => question.themes.some((wanted) => isUnder(code, wanted) || isUnder(wanted, code)));
  if (!isOfTheme || question.territories.length === 0 || territories.length === 0) return isOfTheme;
  return territories.some((place) =>
    question.territories.some((wanted) => liesIn(place, wanted) || liesIn(wanted, place)),
  );
}

function isUnder(code: ThemeCode, wanted: ThemeCode): boolean {
  return code === wanted || code.startsWith(`${wanted}.`);
}

/** By theme of the first level, in the order given; what has none comes last, under null. An entry of two themes is in both. */
export function groupedByTheme<Item>(
  items: readonly Item[],
  themesOf: (item: Item) => readonly ThemeCode[],
  order: readonly ThemeCode[],
): readonly { readonly theme: ThemeCode | null; readonly items: readonly Item[] }[] {
  const groups = new Map<ThemeCode | null, Item[]>();
  for (const item of items) {
    const families = new Set(themesOf(item).map(firstLevelOf));
    for (const family of families.size === 0 ? [null] : families)
      groups.set(family, [...(groups.get(family) ?? []), item]);
  }
  const rank = (theme: ThemeCode | null): number => {
    if (theme === null) return order.length + 1;
    const place = order.indexOf(theme);
    return place === -1 ? order.length : place;
  };
  return [...groups]
    .map(([theme, own]) => ({ theme, items: own }))
    .toSorted((one, other) => rank(one.theme) - rank(other.theme));
}
