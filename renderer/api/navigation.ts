// The places of the application, and how a feature goes to another without importing it.

export type Place =
  | { readonly name: 'home' }
  | { readonly name: 'actions'; readonly planId: string; readonly actionId?: string; readonly field?: string }
  | { readonly name: 'dashboard'; readonly planId: string }
  | { readonly name: 'coverage'; readonly planId: string }
  | { readonly name: 'calendar'; readonly planId: string }
  | { readonly name: 'progress'; readonly planId: string }
  /** The examples chosen among the fiches. */
  | { readonly name: 'inspiring'; readonly planId: string }
  | { readonly name: 'funding'; readonly planId: string }
  | { readonly name: 'plan'; readonly planId: string; readonly field?: string }
  | { readonly name: 'directory'; readonly planId: string; readonly entityId?: string }
  | { readonly name: 'calls'; readonly planId: string; readonly callId?: string }
  /** `actionId`: the document of that one fiche; `field`: the kind of document to prepare. */
  | {
      readonly name: 'documents';
      readonly planId: string;
      readonly actionId?: string;
      readonly field?: string;
    }
  | { readonly name: 'zones'; readonly planId: string }
  | { readonly name: 'committee'; readonly planId: string }
  /** `field`: the step of the meeting that is looked at. */
  | {
      readonly name: 'meetings';
      readonly planId: string;
      readonly meetingId?: string;
      readonly field?: string;
    }
  /** The second window, for the room. */
  | { readonly name: 'room'; readonly planId: string; readonly meetingId?: string }
  | { readonly name: 'consultation'; readonly planId: string; readonly consultationId?: string }
  | { readonly name: 'history'; readonly planId: string }
  /** `field`: `fusionner` for a copy to merge. */
  | { readonly name: 'comparison'; readonly planId: string; readonly field?: string }
  | { readonly name: 'import'; readonly planId: string }
  /** `field`: what is opened there, `tableur` for the spreadsheets. */
  | { readonly name: 'export'; readonly planId: string; readonly field?: string }
  | { readonly name: 'received' }
  /** What goes to and fro between committees and prefectures, of every plan. */
  | { readonly name: 'exchanges'; readonly submissionId?: string }
  /** The follow-up asked of pilots, and what is asked of us. */
  | { readonly name: 'contributions'; readonly requestId?: string }
  /** Regional roadmaps, built from what committees sent. */
  | { readonly name: 'region'; readonly regionId?: string }
  /** Which fiche descends from which, and the cohorts that are followed: `cohortId`, the one that is open. */
  | { readonly name: 'lineages'; readonly cohortId?: string }
  /** How far territories have come towards a contract; one followed by hand, or a plan. */
  | { readonly name: 'contracts'; readonly standingId?: string }
  /** La veille: calls and their clocks, dates, what others have learnt. */
  | { readonly name: 'watch' }
  /** The solutions bank; `solutionKey`: the solution that is open, its plan and its fiche. */
  | { readonly name: 'bank'; readonly solutionKey?: string }
  | { readonly name: 'trust' }
  | { readonly name: 'about' }
  /** An address that leads nowhere. */
  | { readonly name: 'unknown' };

type PlanPlace = Extract<Place, { readonly planId: string }>;

interface PlanSection {
  readonly name: PlanPlace['name'];
  readonly path: string;
  /** What the part after the path names, where something of the section can be named. */
  readonly entityKey?: 'actionId' | 'entityId' | 'callId' | 'meetingId' | 'consultationId';
  /** Whether a field of it can be asked for. */
  readonly takesField?: true;
}

/** The screens of a plan. The first is where a plan opens. */
const PLAN_SECTIONS: readonly PlanSection[] = [
  { name: 'actions', path: 'fiches', entityKey: 'actionId', takesField: true },
  { name: 'dashboard', path: 'tableau-de-bord' },
  { name: 'coverage', path: 'couverture' },
  { name: 'calendar', path: 'calendrier' },
  { name: 'progress', path: 'suivi' },
  { name: 'inspiring', path: 'inspirantes' },
  { name: 'funding', path: 'financement' },
  { name: 'plan', path: 'feuille-de-route', takesField: true },
  { name: 'directory', path: 'annuaire', entityKey: 'entityId' },
  { name: 'calls', path: 'appels', entityKey: 'callId' },
  { name: 'documents', path: 'documents', entityKey: 'actionId', takesField: true },
  { name: 'zones', path: 'zonages' },
  { name: 'committee', path: 'comite' },
  { name: 'meetings', path: 'reunions', entityKey: 'meetingId', takesField: true },
  { name: 'room', path: 'salle', entityKey: 'meetingId' },
  { name: 'consultation', path: 'consultation', entityKey: 'consultationId' },
  { name: 'history', path: 'historique' },
  { name: 'comparison', path: 'comparer', takesField: true },
  { name: 'import', path: 'importer' },
  { name: 'export', path: 'exporter', takesField: true },
];
const PATHS = {
  home: '',
  exchanges: 'echanges',
  contributions: 'suivi-des-pilotes',
  region: 'region',
  lineages: 'lignees',
  contracts: 'contractualisation',
  watch: 'veille',
  bank: 'banque',
  received: 'fichier-recu',
  trust: 'confiance',
  about: 'a-propos',
  unknown: '',
} as const;

export function hrefOf(place: Place): string {
  return 'planId' in place ? hrefInPlan(place) : hrefBesidePlans(place);
}

function hrefBesidePlans(place: Exclude<Place, PlanPlace>): string {
  const opened = openedIn(place);
  return `#/${PATHS[place.name]}${opened === undefined ? '' : `/${opened}`}`;
}

/** Screens beside the plans that have one thing open on them, and how its id is called in the place. */
const OPENED = {
  exchanges: 'submissionId',
  contributions: 'requestId',
  region: 'regionId',
  contracts: 'standingId',
  lineages: 'cohortId',
} as const;
type OpeningPlace = keyof typeof OPENED;

function isOpening(name: Place['name']): name is OpeningPlace {
  return Object.hasOwn(OPENED, name);
}

function openedIn(place: Exclude<Place, PlanPlace>): string | undefined {
  if (place.name === 'bank') return place.solutionKey;
  const named: Readonly<Record<string, string | undefined>> = { ...place };
  return isOpening(place.name) ? named[OPENED[place.name]] : undefined;
}

function hrefInPlan(place: PlanPlace): string {
  const section = PLAN_SECTIONS.find(({ name }) => name === place.name);
  const named: Readonly<Record<string, string | undefined>> = { ...place };
  const entity = section?.entityKey === undefined ? undefined : named[section.entityKey];
  const field = section?.takesField ? named['field'] : undefined;
  return [
    `#/plan/${place.planId}/${section?.path ?? ''}`,
    entity === undefined ? '' : `/${entity}`,
    field === undefined ? '' : `?champ=${field}`,
  ].join('');
}

const ENTITY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UNKNOWN: Place = { name: 'unknown' };

/** Of an address as it may be typed, cut or mistyped: what cannot be a place is `unknown`. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', ...others] = path.replace(/\/$/, '').split('/');
  if (first === 'plan') return placeInPlan(others, new URLSearchParams(query).get('champ'));
  if (first === PATHS.bank) return placeInBank(others);
  const opening = (Object.keys(OPENED) as OpeningPlace[]).find((name) => PATHS[name] === first);
  if (opening) return placeOfOne(others, opening);
  const plain = PLAIN_PLACES.find((name) => PATHS[name] === first);
  return others.length === 0 && plain ? { name: plain } : UNKNOWN;
}
const PLAIN_PLACES = ['home', 'received', 'watch', 'trust', 'about'] as const;

/** A screen beside the plans, or what is open on it. */
function placeOfOne([id, ...beyond]: readonly string[], name: OpeningPlace): Place {
  if (id === undefined) return { name };
  const isWhole = beyond.length === 0 && ENTITY_ID.test(id);
  return isWhole ? ({ name, [OPENED[name]]: id } as Place) : UNKNOWN;
}

function placeInBank([planId, actionId = '', ...beyond]: readonly string[]): Place {
  if (planId === undefined) return { name: 'bank' };
  const isSolution = beyond.length === 0 && ENTITY_ID.test(planId) && ENTITY_ID.test(actionId);
  return isSolution ? { name: 'bank', solutionKey: `${planId}/${actionId}` } : UNKNOWN;
}

function placeInPlan([planId = '', path, ...others]: readonly string[], field: string | null): Place {
  const section = path === undefined ? PLAN_SECTIONS[0] : PLAN_SECTIONS.find((each) => each.path === path);
  if (!section || !ENTITY_ID.test(planId)) return UNKNOWN;
  const entity = entityNamed(section, others);
  if (entity === null) return UNKNOWN;
  const withField = section.takesField && field !== null ? { field } : {};
  return { name: section.name, planId, ...entity, ...withField } as Place;
}

/** Null where the address goes on with what the section does not have. */
function entityNamed({ entityKey }: PlanSection, [id, ...beyond]: readonly string[]): object | null {
  if (id === undefined) return {};
  return entityKey !== undefined && beyond.length === 0 && ENTITY_ID.test(id) ? { [entityKey]: id } : null;
}

export function go(place: Place): void {
  window.location.hash = hrefOf(place);
}
