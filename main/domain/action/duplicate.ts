// A copy of a fiche, to start another from: what it plans is kept, what happened to it is not.
import { createdNow, type EntityId, type Stamp } from '../identity/entity.ts';
import type { Action } from './action.ts';

interface Copying {
  readonly id: EntityId;
  readonly number: string;
  readonly makeId: () => EntityId;
  readonly stamp: Stamp;
}

const MAX_TITLE_LENGTH = 300;
const COPY_WORDS = ' (copie)';

/** `Titre (copie)`, within the limit of a title; no character is cut in two. */
export function copiedTitle(title: string): string {
  let kept = '';
  for (const character of title) {
    if (kept.length + character.length > MAX_TITLE_LENGTH - COPY_WORDS.length) break;
    kept += character;
  }
  return `${kept}${COPY_WORDS}`;
}

/** Its notes, observations, measurements, achieved milestones and external references stay with the original. */
export function duplicateOf(source: Action, { id, number, makeId, stamp }: Copying): Action {
  const again = <Part extends object>(part: Part): Part => ({ ...part, ...createdNow(makeId(), stamp) });
  return {
    ...source,
    ...createdNow(id, stamp),
    number,
    title: copiedTitle(source.title),
    status: 'to-specify',
    weather: null,
    inspiring: null,
    replicationOf: null,
    adaptations: [],
    inspiringCriteria: [],
    milestones: source.milestones.map((each) => ({ ...again(each), doneOn: null, evidenceId: null })),
    fundingLines: source.fundingLines.map((each) => ({
      ...again(each),
      status: 'considered',
      statusOn: null,
      reference: '',
      isAgreementSigned: false,
      years: each.years.map((year) => ({ ...year, actualCents: null })),
    })),
    partners: source.partners.map((each) => ({ ...each, isSigned: false })),
    indicators: source.indicators.map((each) => ({ ...again(each), measurements: [] })),
    obstacles: source.obstacles.map((each) => ({
      ...again(each),
      askedOn: null,
      dueOn: null,
      answer: '',
      resolvedOn: null,
    })),
    attachments: source.attachments.map(again),
    progressNotes: [],
    observations: [],
  };
}
