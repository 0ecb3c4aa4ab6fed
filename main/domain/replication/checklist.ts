// What an action needs, judged for the territory that takes it up: each line of its conditions and of its key partners, with an answer
// proposed where the workspace knows one. A person decides.
import { ACTION_SCOPE_LABELS } from '../action/action-codes.ts';
import { frenchDate } from '../date/partial-date.ts';
import { callStatus, proposedCalls } from '../catalogue/call-status.ts';
import type { Call } from '../catalogue/catalogue.ts';
import type { Organisation } from '../directory/directory.ts';
import type { Solution } from '../solution/solution.ts';
import {
  liesIn,
  TERRITORY_KIND_LABELS,
  type TerritoryKind,
  type TerritoryReference,
} from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';
import { MOST_CHECKED, type CheckAnswer, type CheckKind } from './replications.ts';

export interface CheckLine {
  readonly kind: CheckKind;
  readonly text: string;
  /** Null where nothing here speaks for an answer. */
  readonly proposed: { readonly answer: CheckAnswer; readonly reason: string } | null;
}

export interface Receiving {
  /** Where the copy will run. */
  readonly territories: readonly TerritoryReference[];
  readonly organisations: readonly Organisation[];
  /** Zones of the workspace: quartiers prioritaires, bassins. */
  readonly zones: readonly TerritoryReference[];
  readonly calls: readonly Call[];
  /** A day, `2026-11-23`. */
  readonly today: string;
}

export function checklistOf(
  { content }: Pick<Solution, 'content'>,
  receiving: Receiving,
): readonly CheckLine[] {
  const { transferability, scope } = content;
  const lines: Pick<CheckLine, 'kind' | 'text'>[] = [
    ...(scope === null ? [] : [{ kind: 'scope', text: ACTION_SCOPE_LABELS[scope] } as const]),
    ...linesOf(transferability?.prerequisites ?? '').map((text) => ({ kind: 'prerequisite', text }) as const),
    ...linesOf(transferability?.keyPartners ?? '').map((text) => ({ kind: 'partner', text }) as const),
  ];
  return lines
    .slice(0, MOST_CHECKED)
    .map((line) => ({ ...line, proposed: proposalFor(line, content, receiving) }));
}

const BULLET = /^\s*(?:[-–—•*·]|\d+[.)])\s+/u;
function linesOf(text: string): readonly string[] {
  return text
    .split(/\n|;\s/u)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
}

type Proposal = CheckLine['proposed'];

function proposalFor(
  { kind, text }: Pick<CheckLine, 'kind' | 'text'>,
  content: Solution['content'],
  receiving: Receiving,
): Proposal {
  if (kind === 'scope') return ofScope(content.scope, receiving);
  return ofOrganisation(text, kind, receiving) ?? ofZone(text, receiving) ?? ofCall(text, content, receiving);
}

const satisfied = (reason: string): Proposal => ({ answer: 'satisfied', reason });
const toObtain = (reason: string): Proposal => ({ answer: 'to-obtain', reason });

const WIDE_ENOUGH: Readonly<Record<string, readonly TerritoryKind[]>> = {
  regional: ['region'],
  departmental: ['region', 'departement'],
};

/** An action made for a whole département may be too wide for one commune. */
function ofScope(scope: Solution['content']['scope'], { territories }: Receiving): Proposal {
  const [first] = territories;
  if (scope === null || !first) return null;
  const wanted = WIDE_ENOUGH[scope];
  if (wanted === undefined) return satisfied('Une action de cette ampleur tient dans tout territoire.');
  const wide = territories.find(({ kind }) => wanted.includes(kind));
  if (wide) return satisfied(`Le territoire choisi est assez large\u202f: ${wide.label}.`);
  const kind = TERRITORY_KIND_LABELS[first.kind].toLowerCase();
  return toObtain(`Le territoire choisi est plus petit\u202f: ${first.label} (${kind}).`);
}

const SHORTEST_NAME = 3;

function ofOrganisation(text: string, kind: CheckKind, { organisations }: Receiving): Proposal {
  const words = ` ${foldText(text)} `;
  const isNamed = (name: string): boolean => {
    const folded = foldText(name);
    return folded.length >= SHORTEST_NAME && words.includes(` ${folded} `);
  };
  const known = organisations.find(({ name, acronym }) => isNamed(name) || isNamed(acronym));
  if (known) return satisfied(`«\u202f${known.name}\u202f» est dans l’annuaire.`);
  return kind === 'partner' ? toObtain('Aucun organisme de ce nom n’est dans l’annuaire.') : null;
}

const NAMED_ZONES: readonly (readonly [words: RegExp, kind: TerritoryKind, name: string])[] = [
  [/\b(qpv|quartiers? prioritaires?)\b/u, 'qpv', 'quartier prioritaire'],
  [/\bbassins? d emploi\b/u, 'employment-zone', 'bassin d’emploi'],
  [/\bterritoires? d industrie\b/u, 'industry-territory', 'territoire d’industrie'],
  [/\bbassins? de vie\b/u, 'living-area', 'bassin de vie'],
];

function ofZone(text: string, { territories, zones }: Receiving): Proposal {
  const wanted = NAMED_ZONES.find(([words]) => words.test(foldText(text)));
  if (!wanted) return null;
  const [, kind, name] = wanted;
  const ofKind = [...territories, ...zones].filter((each) => each.kind === kind);
  const here = ofKind.find((zone) => territories.some((place) => liesIn(zone, place) || liesIn(place, zone)));
  if (here) return satisfied(`${here.label} est dans le territoire.`);
  if (zones.some((each) => each.kind === kind))
    return toObtain(`Aucun ${name} connu ici n’est dans ce territoire.`);
  return null;
}

const ABOUT_MONEY =
  /\b(appels? a (projets?|manifestation)|financements?|subventions?|cofinancements?|financeurs?)\b/u;

function ofCall(
  text: string,
  content: Solution['content'],
  { calls, territories, today }: Receiving,
): Proposal {
  if (!ABOUT_MONEY.test(foldText(text))) return null;
  const { themePrimary, themesSecondary, targetGroups } = content;
  const asking = { themePrimary, themesSecondary, targetGroups, territories };
  const open = proposedCalls(asking, calls, today).find(({ call }) =>
    ['open', 'permanent'].includes(callStatus(call, today)),
  );
  if (!open) return null;
  const { title, closesOn } = open.call;
  const until = closesOn === null ? 'permanent' : `jusqu’au ${frenchDate(closesOn)}`;
  return satisfied(`Un appel est ouvert\u202f: «\u202f${title}\u202f», ${until}.`);
}

/** One string per line: what was answered is found again when the territory changes. */
export function checkKey({ kind, text }: Pick<CheckLine, 'kind' | 'text'>): string {
  return `${kind}/${text}`;
}
