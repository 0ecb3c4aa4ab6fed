// Builds the sample catalogue out of what the sources print of dispositifs and calls. Nothing is added to what they say but the themes,
// read once by hand below. Run with: npm run sample
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { BLANK_CALL, BLANK_PROGRAMME } from '../../main/domain/catalogue/blank-items.ts';
import { catalogue, type Call, type Programme } from '../../main/domain/catalogue/catalogue.ts';
import {
  BLANK_EVENT,
  BLANK_RESOURCE,
  type CatalogueEvent,
  type CatalogueResource,
} from '../../main/domain/catalogue/watch-items.ts';
import { createdNow } from '../../main/domain/identity/entity.ts';

interface Printed {
  readonly n: number;
  readonly kind: string;
  readonly name: string | null;
  readonly operators: readonly string[];
  readonly amounts_printed: readonly string[];
  readonly amount_eur: number | null;
  readonly dates_printed: readonly string[];
  readonly audience_printed: readonly string[];
  readonly stage_printed: string | null;
  readonly excerpt: string;
  readonly parent?: string;
}

const STAMP = { at: '2026-11-22T09:00:00.000Z', by: 'Jalon, d’après les sources' } as const;
const CALL_KINDS: Readonly<Record<string, Call['kind']>> = {
  'appel à projets': 'call-for-projects',
  'ensemble d’appels à projets': 'call-for-projects',
  'appel à manifestation d’intérêt': 'call-for-interest',
};
/** Neither money nor help to be asked for: démarches, bodies, local projects. */
const LEFT_OUT = new Set([1, 2, 3, 4, 6, 7]);

/** Which themes each text is about: the only reading added to the sources. */
const THEMES: Readonly<Record<number, readonly string[]>> = {
  5: ['INS.zero-chomeur'],
  9: ['IND.recruter', 'IND.innover', 'IND.attirer', 'IND.simplifier'],
  10: ['EMP.volontariat-entreprise', 'IND.recruter'],
  11: ['IND.attirer'],
  12: ['IND.attirer'],
  13: ['IND.tiers-lieux'],
  14: ['IND.tiers-lieux'],
  15: ['IND.tiers-lieux'],
  16: ['IND.tiers-lieux', 'NUM.mediation-numerique'],
  17: ['IND.tiers-lieux'],
  18: ['IND.tiers-lieux'],
  19: ['IND.tiers-lieux', 'FOR.formation'],
  20: ['IND.tiers-lieux', 'INS.jeunes'],
  21: ['IND.tiers-lieux', 'NUM.mediation-numerique'],
  22: ['IND.tiers-lieux'],
  23: ['IND.redynamisation', 'ENR.transition-commerces'],
  24: ['IND.quartiers-productifs', 'EMP.emploi-quartiers'],
  26: ['INS.cites-emploi', 'EMP.emploi-quartiers'],
  27: ['INS.iae'],
  28: ['INS.ess'],
  29: ['INS.ess'],
  30: ['IND.tiers-lieux', 'INS.ess'],
  31: ['ECO.circuits-courts'],
  32: ['IND.innover'],
  33: ['ECO.circuits-courts'],
  34: ['ECO.jardins-partages'],
  36: ['ECO.reemploi-dechets', 'ECO.economie-circulaire'],
  37: ['ECO.circuits-courts'],
  38: ['IND.tiers-lieux'],
  40: ['NUM.equipements'],
  42: ['INS.jeunes'],
  43: ['INS.zero-chomeur'],
  44: ['INS.iae'],
  45: ['EMP.emploi-quartiers', 'INS.cites-emploi'],
};

const source = JSON.parse(readFileSync(new URL('./programmes.source.json', import.meta.url), 'utf8')) as {
  programmes: readonly Printed[];
  evenements: readonly PrintedEvent[];
};
const printed = source.programmes.filter(({ n, name }) => name !== null && !LEFT_OUT.has(n));

function idOf(n: number): string {
  const digest = createHash('sha256')
    .update(`jalon sample catalogue ${String(n)}`)
    .digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
const typeset = (text: string): string => text.replaceAll("'", '’');
const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const nameOf = (entry: Printed): string => capital(typeset(entry.name ?? '')).slice(0, 300);
const saidOf = ({ dates_printed, amounts_printed, stage_printed, audience_printed }: Printed): string =>
  typeset(
    [stage_printed, ...dates_printed, ...amounts_printed, ...audience_printed]
      .filter((text) => text !== null)
      .join(' · '),
  );

function programmeOf(entry: Printed): Programme {
  return {
    ...createdNow(idOf(entry.n), STAMP),
    ...BLANK_PROGRAMME,
    name: nameOf(entry),
    programme: entry.parent === undefined ? '' : typeset(entry.parent),
    operator: typeset(entry.operators.join(', ')),
    envelopeCents: entry.amount_eur === null ? null : entry.amount_eur * 100,
    description: typeset(entry.excerpt),
    themes: THEMES[entry.n] ?? [],
    printed: saidOf(entry),
  };
}

function callOf(entry: Printed, kind: Call['kind']): Call {
  const parent = printed.find(({ name }) => name !== null && name === entry.parent);
  const isParentProgramme = parent !== undefined && !(parent.kind in CALL_KINDS);
  return {
    ...createdNow(idOf(entry.n), STAMP),
    ...BLANK_CALL,
    title: nameOf(entry),
    programmeId: isParentProgramme ? idOf(parent.n) : null,
    kind: entry.name?.includes('permanent') ? 'permanent-grant' : kind,
    themes: THEMES[entry.n] ?? [],
    eligibility: typeset(entry.audience_printed.join(', ')),
    contact: typeset(entry.operators.join(', ')).slice(0, 300),
    statusPrinted: saidOf(entry).slice(0, 300),
  };
}

interface PrintedEvent {
  readonly n: number;
  readonly name: string;
  readonly dates_printed: readonly string[];
  readonly organisers_printed: readonly string[];
  readonly excerpt: string;
}
/** Days the source prints with their year, and hours where it prints them; the others keep what is printed. */
const DAYS: Readonly<Record<number, Pick<CatalogueEvent, 'on' | 'from' | 'to'>>> = {
  1: { on: '2019-11-28', from: '', to: '' },
  5: { on: '2021-09-21', from: '14:00', to: '16:30' },
  10: { on: '2020-10-15', from: '', to: '' },
};
const EVENT_THEMES: Readonly<Record<number, readonly string[]>> = {
  2: ['INS.zero-chomeur'],
  3: ['IND.recruter', 'IND.innover', 'IND.attirer', 'IND.simplifier'],
  4: ['IND.recruter', 'IND.innover', 'IND.attirer', 'IND.simplifier'],
  5: ['INS.ess'],
  6: ['EMP.emploi-quartiers'],
  7: ['INS.achats-responsables'],
  8: ['INS.iae'],
  9: ['INS.cites-emploi'],
};
const WEBINARS = new Set([5, 6, 7, 8, 9, 10]);

function eventOf(event: PrintedEvent): CatalogueEvent {
  const { n, name, dates_printed: dates, organisers_printed: organisers, excerpt } = event;
  return {
    ...createdNow(idOf(1000 + n), STAMP),
    ...BLANK_EVENT,
    ...DAYS[n],
    title: capital(typeset(name.replaceAll(/[«»]/gu, '').trim())),
    kind: WEBINARS.has(n) ? 'webinar' : 'meeting',
    organisers: typeset(organisers.join(', ')),
    description: typeset(excerpt),
    themes: EVENT_THEMES[n] ?? [],
    printed: typeset(dates.join(', ')),
  };
}

/** The one the source tells of; it prints no address. */
const RESOURCE: CatalogueResource = {
  ...createdNow(idOf(2001), STAMP),
  ...BLANK_RESOURCE,
  title: 'Document de capitalisation du cycle sur l’emploi dans les quartiers prioritaires',
  kind: 'synthesis',
  author: 'Villes et Territoires Occitanie',
  publishedOn: null,
  summary:
    'Trois groupes d’échanges, 132 participants\u202f: emplois du développement durable et achats responsables, insertion par l’activité économique, expérimentation des Cités de l’emploi.',
  themes: ['EMP.emploi-quartiers', 'INS.iae', 'INS.cites-emploi', 'INS.achats-responsables'],
};

const built = catalogue.parse({
  events: source.evenements.map(eventOf),
  resources: [RESOURCE],
  programmes: printed.filter(({ kind }) => !(kind in CALL_KINDS)).map(programmeOf),
  calls: printed.flatMap((entry) => {
    const kind = CALL_KINDS[entry.kind];
    return kind === undefined ? [] : [callOf(entry, kind)];
  }),
});
writeFileSync(new URL('./catalogue.json', import.meta.url), `${JSON.stringify(built, null, 1)}\n`);
