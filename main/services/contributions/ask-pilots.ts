// Follow-up asked of pilots: each gets a signed file of their own fiches, and of nobody else's.
import type { AskedPilot } from '../../contract/contribution-requests.ts';
import { MEDIA_TYPES } from '../../contract/documents.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext, Input, Output } from '../../contract/requests.ts';
import {
  CONTRIBUTION_FORMAT,
  CONTRIBUTION_VERSION,
  type ContributionAsked,
} from '../../domain/contribution/contribution.ts';
import { askedFicheOf } from '../../domain/contribution/excerpt.ts';
import { fichesOf, isSamePilot, pilotsOf, type PilotOfPlan } from '../../domain/contribution/pilots.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { buildSignedFile } from '../build-signed-file.ts';
import { localDay } from '../clockwork.ts';
import { added, exchangeRefused, registered, type ExchangeParts } from '../exchange-parts.ts';
import { fileNameOf } from '../file-name.ts';
import type { LibraryChange } from '../library.ts';
import { unlockedSigner } from '../signers.ts';

const MAX_LABEL_TITLE = 100;

/** Rejects with RequestRefused. Either every pilot is asked, or none. */
export async function askPilots(
  parts: ExchangeParts,
  { planId, pilots, answerDueOn, word, fingerprint, passphrase }: Input<'contribution.ask'>,
  { signal, reportProgress }: CallContext,
): Promise<Output<'contribution.ask'>> {
  const { library, identities, clockwork, kept } = parts;
  library.refuseIfReadOnly();
  const plan = library.plan(planId);
  const known = pilotsOf(plan, library.directory());
  const chosen = known.filter(({ pilot }) => pilots.some((each) => isSamePilot(each, pilot)));
  if (chosen.length !== pilots.length) throw exchangeRefused('contribution-other-pilot');
  reportProgress({ phase: 'Ouverture de la clé', done: 0, total: chosen.length + 1 });
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  const signedAt = clockwork.now();
  const asking = { answerDueOn, word, askedOn: localDay(signedAt) };
  const asked: AskedPilot[] = [];
  const changes: LibraryChange[] = [];
  for (const [index, each] of chosen.entries()) {
    if (signal.aborted) throw new RequestRefused('cancelled');
    reportProgress({ phase: 'Signature des demandes', done: index + 1, total: chosen.length + 1 });
    const payload = payloadFor(plan, each, asking);
    const { bytes, identity } = await buildSignedFile({
      kind: 'contribution',
      payload,
      signers: [signer],
      signedAt,
    });
    const name = `${fileNameOf(`Suivi demandé ${each.pilot.name}`)}.asice`;
    const file = kept.keep({ name, bytes }, { kind: 'contribution', signers: [signer.certificate] });
    const at = signedAt.toISOString();
    const revision = plan.revision === 0 ? null : plan.revision;
    changes.push(
      ...registered(parts, { identity, planId, revision, direction: 'sent', at, file }),
      requestAdded(parts, payload, identity),
    );
    asked.push({ pilot: each.pilot, identity, document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes } });
  }
  const count = `${String(asked.length)}\u00a0pilote${asked.length > 1 ? 's' : ''}`;
  const label = `Suivi demandé à ${count}, «\u202f${oneLine(plan.title).slice(0, MAX_LABEL_TITLE)}\u202f»`;
  library.write({ label, isPermanent: true, changes });
  identities.rememberUse(fingerprint);
  return { asked };
}

function payloadFor(
  plan: Plan,
  { pilot }: PilotOfPlan,
  asking: Pick<ContributionAsked, 'answerDueOn' | 'word' | 'askedOn'>,
): ContributionAsked {
  const { id, title, committeeName, revision, actions } = plan;
  return {
    format: CONTRIBUTION_FORMAT,
    formatVersion: CONTRIBUTION_VERSION,
    stage: 'asked',
    ...{ planId: id, planTitle: title, committeeName, revision, pilot },
    ...asking,
    fiches: fichesOf(actions, pilot).map((action) => askedFicheOf(action, plan)),
  };
}

function requestAdded(parts: ExchangeParts, payload: ContributionAsked, identity: string): LibraryChange {
  const { planId, planTitle, committeeName, revision, pilot, askedOn, answerDueOn, word, fiches } = payload;
  return added(parts, 'contributionRequests', {
    ...{ direction: 'sent', identity, planId, planTitle, committeeName, revision, pilot },
    ...{ askedOn, answerDueOn, word, closedOn: null },
    actionIds: fiches.map(({ actionId }) => actionId),
  });
}
