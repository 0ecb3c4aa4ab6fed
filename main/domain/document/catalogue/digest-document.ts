// The letter of a veille: what is open and how long it stays so, what is to come, dates to note, what others have learnt. By theme.
import { CALL_STATUS_LABELS, type CallStatus } from '../../catalogue/call-status.ts';
import { CALL_KIND_LABELS } from '../../catalogue/catalogue.ts';
import { groupedByTheme, type Digest, type Watched, type WatchedCall } from '../../catalogue/digest.ts';
import {
  EVENT_KIND_LABELS,
  RESOURCE_KIND_LABELS,
  type CatalogueEvent,
  type CatalogueResource,
} from '../../catalogue/watch-items.ts';
import { frenchDate } from '../../date/partial-date.ts';
import type { PlacedTheme, ThemeCode } from '../../theme/theme.ts';
import type { Block, CatalogueSource, DocumentTree, Run } from '../blocks.ts';
import { joined } from '../context.ts';
import { counted, dateWords, heading, paragraph } from '../writing.ts';

const ACCENT = '#0f5e7a';

export interface DigestDocumentQuestion {
  readonly digest: Digest;
  readonly title: string;
  /** Themes and territories it is for, in words; empty: all. */
  readonly scope: string;
  readonly maker: string;
  readonly themes: ReadonlyMap<ThemeCode, PlacedTheme>;
  readonly today: string;
  readonly source: CatalogueSource;
}

export function digestDocument(question: DigestDocumentQuestion): DocumentTree {
  const { title, scope, maker, today, source } = question;
  return {
    title,
    kindLabel: 'Veille',
    banner: maker,
    author: maker,
    territory: scope,
    madeOn: today,
    source,
    look: { accentColour: ACCENT, logo: null, footer: '', paper: 'portrait' },
    state: '',
    hasCover: false,
    hasContents: false,
    saysWhatIsEmpty: false,
    body: [
      ...opening(question),
      ...callBlocks(question),
      ...eventBlocks(question),
      ...resourceBlocks(question),
    ],
  };
}

/** Aid that never closes is told apart, where there is some. A date still to be told is none to note. */
function figuresOf({ calls, events, resources }: Digest): readonly Figure[] {
  const ofStatus = (wanted: CallStatus): number => calls.filter(({ status }) => status === wanted).length;
  const permanent = ofStatus('permanent');
  return [
    figure(ofStatus('open'), 'appel ouvert', 'appels ouverts'),
    ...(permanent === 0 ? [] : [figure(permanent, 'aide permanente', 'aides permanentes')]),
    figure(events.filter(({ item }) => item.on !== null).length, 'rendez-vous daté', 'rendez-vous datés'),
    figure(resources.length, 'document', 'documents'),
  ];
}

interface Figure {
  readonly value: string;
  readonly label: string;
}
function figure(count: number, one: string, many: string): Figure {
  return { value: String(count), label: count > 1 ? many : one };
}

function opening({ title, scope, digest, today }: DigestDocumentQuestion): readonly Block[] {
  return [
    heading(1, title, 'veille'),
    paragraph(joined([frenchDate(today), scope], ' · '), 'lead'),
    { kind: 'figures', figures: figuresOf(digest) },
    ...(digest.staleCount === 0
      ? []
      : [
          {
            kind: 'notice',
            text: `${counted(digest.staleCount, 'entrée')} n’${digest.staleCount > 1 ? 'ont' : 'a'} pas été vérifiée${digest.staleCount > 1 ? 's' : ''} depuis six mois\u202f: marquées «\u202fà vérifier\u202f».`,
          } as const,
        ]),
  ];
}

function byTheme<Item>(
  { themes }: DigestDocumentQuestion,
  items: readonly Item[],
  themesOf: (item: Item) => readonly ThemeCode[],
  runsOf: (item: Item) => readonly Run[],
): readonly Block[] {
  const groups = groupedByTheme(items, themesOf, [...themes.keys()]);
  return groups.flatMap(({ theme, items: own }) => [
    heading(3, theme === null ? 'Tous thèmes' : (themes.get(theme)?.label ?? theme), ''),
    { kind: 'list', isOrdered: false, items: own.map((item) => ({ depth: 0, runs: runsOf(item) })) } as const,
  ]);
}

const SECTIONS = [
  { statuses: ['open'], title: 'Appels ouverts' },
  { statuses: ['upcoming'], title: 'Appels à venir' },
  { statuses: ['permanent'], title: 'Aides permanentes' },
  { statuses: ['unknown'], title: 'Appels dont les dates ne sont pas publiées' },
] as const;

function callBlocks(question: DigestDocumentQuestion): readonly Block[] {
  return SECTIONS.flatMap(({ statuses, title }) => {
    const calls = question.digest.calls.filter(({ status }) => statuses.some((each) => each === status));
    return calls.length === 0
      ? []
      : [heading(2, title, ''), ...byTheme(question, calls, ({ call }) => call.themes, callRuns)];
  });
}

/** « clôt le 12 décembre 2026, dans 19 jours »; empty of what never closes. */
export function clockWords({ call, status, days }: WatchedCall): string {
  if (status === 'unknown') return CALL_STATUS_LABELS.unknown.toLowerCase();
  if (status === 'upcoming') return joined([dayWords('ouvre', call.opensOn), leftWords(days)]);
  const isPreDeposit = call.preDepositOn !== null && call.closesOn !== null;
  const left = leftWords(days);
  return joined([
    dayWords('clôt', call.closesOn),
    isPreDeposit && left !== '' ? `première échéance ${left}` : left,
  ]);
}

function dayWords(verb: string, day: string | null): string {
  return day === null ? '' : `${verb} le ${frenchDate(day)}`;
}

function leftWords(days: number | null): string {
  if (days === null) return '';
  return days === 0 ? 'aujourd’hui' : `dans ${counted(days, 'jour')}`;
}

function callRuns(watched: WatchedCall): readonly Run[] {
  const { call, isStale } = watched;
  const territories = call.territories.map(({ label }) => label).join(', ');
  return [
    named(call.title, call.url),
    said(joined([CALL_KIND_LABELS[call.kind].toLowerCase(), clockWords(watched), territories])),
    ...staleRun(isStale),
  ];
}

function eventBlocks(question: DigestDocumentQuestion): readonly Block[] {
  const { events } = question.digest;
  if (events.length === 0) return [];
  return [
    heading(2, 'Rendez-vous', ''),
    {
      kind: 'list',
      isOrdered: false,
      items: events.map((each) => ({ depth: 0, runs: eventRuns(each) })),
    },
  ];
}

/** « 21 septembre 2026, 14:00–16:30 », or what the source prints. */
export function whenWords({ on, from, to, printed }: CatalogueEvent): string {
  if (on === null) return printed === '' ? 'date à préciser' : printed;
  const hours = from === '' ? '' : to === '' ? from : `${from}–${to}`;
  return joined([frenchDate(on), hours]);
}

function eventRuns({ item, isStale }: Watched<CatalogueEvent>): readonly Run[] {
  const { title, url, kind, organisers, place } = item;
  return [
    named(title, url),
    said(joined([whenWords(item), EVENT_KIND_LABELS[kind].toLowerCase(), organisers, place])),
    ...staleRun(isStale),
  ];
}

function resourceBlocks(question: DigestDocumentQuestion): readonly Block[] {
  const { resources } = question.digest;
  if (resources.length === 0) return [];
  return [
    heading(2, 'Ce que d’autres ont appris', ''),
    ...byTheme(question, resources, ({ item }) => item.themes, resourceRuns),
  ];
}

function resourceRuns({ item, isStale }: Watched<CatalogueResource>): readonly Run[] {
  const { title, url, kind, author, publishedOn, summary } = item;
  return [
    named(title, url),
    said(joined([RESOURCE_KIND_LABELS[kind].toLowerCase(), author, dateWords(publishedOn)])),
    ...(summary.trim() === '' ? [] : [{ text: ` ${summary.trim()}` }]),
    ...staleRun(isStale),
  ];
}

function named(title: string, url: string): Run {
  return url === '' ? { text: title, isStrong: true } : { text: title, isStrong: true, link: url };
}
function said(words: string): Run {
  return { text: `\u202f: ${words}.` };
}
function staleRun(isStale: boolean): readonly Run[] {
  return isStale ? [{ text: ' À vérifier.', isEmphasised: true }] : [];
}
