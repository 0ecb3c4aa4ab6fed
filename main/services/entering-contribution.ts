// What a contribution becomes here: a request to fill in, or the follow-up a pilot sends back.
import { answerFault } from '../domain/contribution/answer-check.ts';
import type {
  ContributionAsked,
  ContributionDocument,
  ContributionFilled,
} from '../domain/contribution/contribution.ts';
import { followUpToStart } from '../domain/contribution/excerpt.ts';
import type { ContributionRequest } from '../domain/contribution/records.ts';
import { createdNow } from '../domain/identity/entity.ts';
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { isSameFile } from '../domain/transmission/quoted-file.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import { askedIn } from './contributions/contribution-files.ts';
import {
  added,
  exchangeRefused,
  refuseExchange,
  reliance,
  stampNow,
  type ExchangeParts,
} from './exchange-parts.ts';
import type { LibraryChange } from './library.ts';
import { areRelied, judgedSigners } from './trusted-signers.ts';

interface Signed<Value> {
  readonly payload: Value;
  readonly identity: string;
  readonly signers: readonly FileSigner[];
}
interface EnteredContribution {
  readonly label: string;
  readonly planId: string;
  readonly revision: number | null;
  readonly changes: readonly LibraryChange[];
}
const MAX_LABEL_NAME = 100;
const named = (name: string): string => `«\u202f${oneLine(name).slice(0, MAX_LABEL_NAME)}\u202f»`;

/** Rejects with RequestRefused `exchange-refused`. */
export function enterContribution(
  parts: ExchangeParts,
  { payload, identity, signers }: Signed<ContributionDocument>,
): EnteredContribution | Promise<EnteredContribution> {
  return payload.stage === 'asked'
    ? enterRequest(parts, payload, identity)
    : enterFilled(parts, { payload, identity, signers });
}

function enterRequest(parts: ExchangeParts, asked: ContributionAsked, identity: string): EnteredContribution {
  const { planId, planTitle, committeeName, revision, pilot, askedOn, answerDueOn, word, fiches } = asked;
  const requestId = parts.clockwork.makeId();
  const item = {
    ...createdNow(requestId, stampNow(parts)),
    ...{ direction: 'received', identity, planId, planTitle, committeeName, revision, pilot },
    ...{ askedOn, answerDueOn, word, closedOn: null },
    actionIds: fiches.map(({ actionId }) => actionId),
  };
  const change = { kind: 'item.add', list: 'contributionRequests', item, position: AT_THE_END } as const;
  return {
    label: `Demande de suivi reçue\u202f: ${named(planTitle)}`,
    planId,
    revision: revision === 0 ? null : revision,
    changes: [
      { kind: 'exchanges', id: 'exchanges', change },
      ...fiches.map((fiche) =>
        added(parts, 'contributionFiches', { requestId, asked: fiche, ...followUpToStart(fiche) }),
      ),
    ],
  };
}

async function enterFilled(
  parts: ExchangeParts,
  { payload, identity, signers }: Signed<ContributionFilled>,
): Promise<EnteredContribution> {
  const { answers, author, filledAt, word } = payload;
  const request = requestAnswered(parts, payload);
  const fault = answerFault(await askedIn(parts, request), payload);
  refuseExchange(fault);
  refuseExchange(isOutdated(parts, request, { filledAt, signers }) ? 'contribution-older' : null);
  return {
    label: `Suivi reçu de ${named(request.pilot.name)}`,
    planId: request.planId,
    revision: answers.revision === 0 ? null : answers.revision,
    changes: [
      added(parts, 'contributions', {
        ...{ requestId: request.id, direction: 'received', identity, author, filledAt, word },
        takenActionIds: [],
      }),
    ],
  };
}

/** Throws RequestRefused `exchange-refused`. */
function requestAnswered({ library }: ExchangeParts, { answers }: ContributionFilled): ContributionRequest {
  const request = library
    .exchanges()
    .contributionRequests.find(
      ({ direction, identity }) => direction === 'sent' && identity === answers.identity,
    );
  if (!request) throw exchangeRefused('contribution-unknown');
  if (!isSameFile(request, answers)) throw exchangeRefused('answers-another-file');
  return request;
}

/** Somebody unknown could announce any day: what they say outdates nothing of a signer who is relied on. */
function isOutdated(
  parts: ExchangeParts,
  { id }: ContributionRequest,
  { filledAt, signers }: { readonly filledAt: string; readonly signers: readonly FileSigner[] },
): boolean {
  const isRelied = reliance(parts);
  const counts = areRelied(judgedSigners(parts, signers));
  return parts.library
    .exchanges()
    .contributions.some(
      (each) => each.requestId === id && each.filledAt >= filledAt && (!counts || isRelied(each.identity)),
    );
}
