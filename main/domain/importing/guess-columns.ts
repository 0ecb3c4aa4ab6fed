// A guess of what each column is, how sure it is and why: by its heading, then by its values, then by its neighbours.
import { taxBasisIn } from './read-amount.ts';
import type { TaxBasis } from '../funding/money.ts';
import type { ColumnProfile } from './column-profile.ts';
import { foldHeader, meaningsOf, type HeaderMatch } from './header-words.ts';
import { isAmount, mayBeShared, type ImportTarget } from './import-target.ts';
import { ranked, type RememberedColumn } from './mapping.ts';

export interface GuessedColumn {
  readonly column: number;
  readonly header: string;
  readonly isHidden: boolean;
  readonly target: ImportTarget;
  readonly taxBasis: TaxBasis | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: GuessReason;
  readonly filled: number;
  readonly samples: readonly string[];
}

/** Why a column was read so. `wording` is the heading understood. */
export type GuessReason =
  | { readonly code: 'known-heading'; readonly wording: string }
  | { readonly code: 'heading-holds'; readonly wording: string }
  | {
      readonly code: 'values';
      readonly like: 'levels' | 'people' | 'organisations' | 'percentages' | 'themes' | 'addresses' | 'axes';
    }
  | { readonly code: 'beside-funder' }
  | { readonly code: 'remembered' }
  /** By the secretary. */
  | { readonly code: 'chosen' }
  | { readonly code: 'empty' }
  | { readonly code: 'taken'; readonly target: ImportTarget }
  | { readonly code: 'not-understood' };

export interface ColumnToGuess {
  readonly column: number;
  readonly header: string;
  readonly group: string;
  readonly isHidden: boolean;
  readonly profile: ColumnProfile;
}

interface Candidate {
  readonly target: ImportTarget;
  readonly confidence: number;
  readonly reason: GuessReason;
}

const SURE = 0.95;

export function guessColumns(
  columns: readonly ColumnToGuess[],
  remembered: readonly RememberedColumn[],
): readonly GuessedColumn[] {
  const known = new Map(remembered.map((each) => [`${each.header}#${String(each.rank)}`, each]));
  const open = ranked(columns).map(({ column, key }, index) => {
    const memory = known.get(key);
    if (memory) return { column, memory, candidates: [sure(memory.target, 'remembered')] };
    const isBeside = isAmountBesideFunder(columns, index);
    return {
      column,
      memory,
      candidates: isBeside ? [sure('funder-amount', 'beside-funder')] : candidatesOf(column),
    };
  });
  const given = give(open);
  return open.map(({ column, memory }, index) => {
    const { target, confidence, reason } = given[index] ?? FREE;
    return {
      column: column.column,
      header: column.header,
      isHidden: column.isHidden,
      target,
      taxBasis: isAmount(target)
        ? (memory?.taxBasis ?? taxBasisIn(`${column.header} ${column.group}`))
        : null,
      confidence: Math.round(confidence * 100) / 100,
      reason,
      filled: column.profile.filled,
      samples: column.profile.samples,
    };
  });
}

function sure(target: ImportTarget, code: 'remembered' | 'beside-funder'): Candidate {
  return { target, confidence: code === 'remembered' ? 1 : 0.9, reason: { code } };
}

const FREE: Candidate = { target: 'free-field', confidence: 0, reason: { code: 'not-understood' } };

function candidatesOf(column: ColumnToGuess): readonly Candidate[] {
  const { profile } = column;
  const byHeading = meaningsIn(column).map(({ target, score, wording }): Candidate => ({
    target,
    confidence: SURE * score,
    reason: { code: score === 1 ? 'known-heading' : 'heading-holds', wording },
  }));
  if (profile.filled === 0) return emptyColumn(byHeading[0]);
  const judged = byHeading.map((candidate) => judgedByValues(candidate, profile));
  return [...judged, ...byValuesAlone(profile)].sort((one, other) => other.confidence - one.confidence);
}

/** A heading that says nothing alone, "Nom" or none at all, says what its group does; any other is only completed by it. */
function meaningsIn({ header, group }: ColumnToGuess): readonly HeaderMatch[] {
  const own = meaningsOf(header);
  if (own.length > 0) return own;
  const together = meaningsOf(`${group} ${header}`);
  if (/^(?:nom|noms|designation|type|valeur|date)?$/u.test(foldHeader(header))) return together;
  const ofGroup = new Set(meaningsOf(group).map(({ wording }) => wording));
  return together.filter(({ wording }) => !ofGroup.has(wording));
}

/** Nothing to read today; known headings keep their meaning for the next file, after any column that is filled. */
function emptyColumn(best: Candidate | undefined): readonly Candidate[] {
  const reason: GuessReason = { code: 'empty' };
  const ignored: Candidate = { target: 'ignored', confidence: 0.01, reason };
  return best ? [{ ...best, confidence: best.confidence * 0.3, reason }, ignored] : [ignored];
}

/** A heading that its values belie means something else, or is less sure. */
function judgedByValues(candidate: Candidate, profile: ColumnProfile): Candidate {
  const judge = JUDGES[candidate.target];
  return judge ? judge(candidate, profile) : candidate;
}

type Judge = (candidate: Candidate, profile: ColumnProfile) => Candidate;

const instead =
  (target: ImportTarget, like: Extract<GuessReason, { code: 'values' }>['like']): Judge =>
  (candidate) => ({ target, confidence: candidate.confidence * 0.85, reason: { code: 'values', like } });
const lessSure: Judge = (candidate) => ({ ...candidate, confidence: candidate.confidence * 0.6 });

const JUDGES: { readonly [Target in ImportTarget]?: Judge } = {
  // « Priorité » is at times a level, at times the priority of a programme: its values tell.
  priority: (candidate, profile) =>
    profile.priorities < 0.4 && profile.meanLength > 8
      ? instead('axis', 'axes')(candidate, profile)
      : candidate,
  status: (candidate, profile) => {
    if (profile.numbers > 0.6) return instead('completion-percent', 'percentages')(candidate, profile);
    if (profile.meanLength > 60) return instead('progress-note', 'axes')(candidate, profile);
    return profile.statuses < 0.3 && profile.yesOrNo < 0.5 ? lessSure(candidate, profile) : candidate;
  },
  'completion-percent': (candidate, profile) =>
    profile.numbers < 0.5 && (profile.statuses > 0.3 || profile.yesOrNo > 0.5)
      ? { ...candidate, target: 'status' }
      : profile.numbers < 0.5
        ? lessSure(candidate, profile)
        : candidate,
  responsible: (candidate, profile) => {
    const somebody = profile.people + profile.functions;
    if (somebody > 0.7) return instead('lead-person', 'people')(candidate, profile);
    return somebody < 0.1 ? instead('leads', 'organisations')(candidate, profile) : candidate;
  },
  leads: (candidate, profile) =>
    profile.people > 0.7 ? instead('lead-person', 'people')(candidate, profile) : candidate,
  'lead-person': (candidate, profile) => {
    if (profile.emails > 0.6) return instead('lead-email', 'addresses')(candidate, profile);
    return profile.people + profile.functions < 0.2
      ? instead('responsible', 'organisations')(candidate, profile)
      : candidate;
  },
  theme: (candidate, profile) =>
    profile.themes < 0.3 ? instead('axis', 'axes')(candidate, profile) : candidate,
  axis: (candidate, profile) =>
    profile.themes > 0.6 ? instead('theme', 'themes')(candidate, profile) : candidate,
  start: (candidate, profile) =>
    profile.dates + profile.numbers < 0.3 ? lessSure(candidate, profile) : candidate,
  end: (candidate, profile) =>
    profile.dates + profile.numbers < 0.3 ? lessSure(candidate, profile) : candidate,
  number: (candidate, profile) =>
    profile.meanLength > 20 || profile.distinct < 0.5 ? lessSure(candidate, profile) : candidate,
  title: (candidate, profile) => (profile.distinct < 0.3 ? lessSure(candidate, profile) : candidate),
  indicator: (candidate, profile) => (profile.numbers > 0.7 ? lessSure(candidate, profile) : candidate),
};

function byValuesAlone(profile: ColumnProfile): readonly Candidate[] {
  if (profile.emails > 0.7)
    return [{ target: 'lead-email', confidence: 0.5, reason: { code: 'values', like: 'addresses' } }];
  return [];
}

/** Each target goes to the column that claims it best; the others take their next meaning, or stay free fields. */
function give(open: readonly { readonly candidates: readonly Candidate[] }[]): readonly Candidate[] {
  const claims = open
    .flatMap(({ candidates }, index) => candidates.map((candidate) => ({ candidate, index })))
    .sort((one, other) => other.candidate.confidence - one.candidate.confidence || one.index - other.index);
  const given = new Map<number, Candidate>();
  const taken = new Map<ImportTarget, number>();
  const beaten = new Map<number, ImportTarget>();
  for (const { candidate, index } of claims) {
    if (given.has(index)) continue;
    const isTaken = taken.has(candidate.target) && !mayBeShared(candidate.target);
    if (isTaken) beaten.set(index, candidate.target);
    else {
      given.set(index, candidate);
      taken.set(candidate.target, index);
    }
  }
  return open.map((_, index) => {
    const target = beaten.get(index);
    const free: Candidate = target === undefined ? FREE : { ...FREE, reason: { code: 'taken', target } };
    return given.get(index) ?? free;
  });
}

/** "Montant € HT" three times: each belongs to the funder just before it. Only an amount that stands alone is the cost. */
function isAmountBesideFunder(columns: readonly ColumnToGuess[], index: number): boolean {
  const [before, own] = [columns[index - 1], columns[index]];
  return (
    meaningsOf(before?.header ?? '')[0]?.target === 'funder' &&
    /^(?:montant|subvention|aide|part|financement|participation)\b/u.test(foldHeader(own?.header ?? ''))
  );
}
