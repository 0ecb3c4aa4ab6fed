// A report on a copy: what people wrote of it, and what its fiche says, signed for every fiche it descends from.
import type { SignedAnswer } from '../../contract/exchange-requests.ts';
import type { CallContext, Input } from '../../contract/requests.ts';
import type { KeptReport } from '../../domain/replication/replications.ts';
import { lineageOf } from '../../domain/action/replication.ts';
import { makeTextScreen } from '../../domain/privacy/text-screen.ts';
import { solutionsOf } from '../../domain/solution/solution-of.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { buildSignedFile } from '../build-signed-file.ts';
import { sourceOf } from '../document-making.ts';
import { reportOf } from '../../domain/replication/report-of.ts';
import type { ReplicationReport } from '../../domain/replication/report.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { findById } from '../../domain/change/list.ts';
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { canonicalHash } from '../../exchange/signed/canonical-hash.ts';
import { localDay } from '../clockwork.ts';
import { MEDIA_TYPES } from '../../contract/documents.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { found } from '../edits/edit-context.ts';
import { registered, stampNow, type ExchangeParts } from '../exchange-parts.ts';
import { fileNameOf } from '../file-name.ts';
import type { LibraryChange } from '../library.ts';
import { unlockedSigner } from '../signers.ts';
import { holdStill } from '../unchanged-while-signing.ts';
import { adaptationsIn } from './known-fiches.ts';
import { ownFiche, replicationRefused } from './solutions-known.ts';

const MAX_TITLE = 80;

/** Rejects with RequestRefused: `replication-refused` among others. It may be done again: the later one counts. */
export async function signReport(
  parts: ExchangeParts,
  { reportId, fingerprint, passphrase }: Input<'replication.sign'>,
  { signal, reportProgress }: CallContext,
): Promise<SignedAnswer> {
  const { library, clockwork, kept, identities } = parts;
  library.refuseIfReadOnly();
  const draft = draftOf(parts, reportId);
  const refuseIfChanged = holdStill(() => [draftOf(parts, reportId)]);
  const at = clockwork.now();
  const report = drawnReport(parts, draft, at);
  reportProgress({ phase: 'Signature', done: 0, total: null });
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  const { bytes, identity } = await buildSignedFile({
    kind: 'replication-report',
    payload: report,
    signers: [signer],
    signedAt: at,
  });
  if (signal.aborted) throw new RequestRefused('cancelled');
  refuseIfChanged();
  const title = oneLine(report.title).slice(0, MAX_TITLE);
  const name = `${fileNameOf(`Compte rendu de réplication ${title}`)}.asice`;
  const file = kept.keep({ name, bytes }, { kind: 'replication-report', signers: [signer.certificate] });
  library.write({
    label: `Compte rendu de réplication signé\u202f: «\u202f${title}\u202f»`,
    isPermanent: true,
    changes: [
      ...registered(parts, {
        ...{ identity, planId: report.planId, revision: null },
        ...{ direction: 'sent', at: at.toISOString(), file },
      }),
      ...sealed(parts, draft, { report, identity }),
    ],
  });
  identities.rememberUse(fingerprint);
  return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, identity };
}

/** Throws RequestRefused. */
function draftOf({ library }: ExchangeParts, reportId: string): KeptReport {
  return found(findById(library.replications().replicationReports, reportId), reportId);
}

/** Throws RequestRefused. */
function drawnReport(parts: ExchangeParts, draft: KeptReport, at: Date): ReplicationReport {
  if (draft.identity !== null) throw replicationRefused('report-signed');
  if (draft.worked.trim() === '' && draft.failed.trim() === '') throw replicationRefused('report-empty');
  const { action, solution } = found(ownFiche(parts, draft), draft.actionId);
  if (action.isConfidential) throw replicationRefused('fiche-confidential');
  const { contacts } = parts.library.directory();
  const screen = makeTextScreen({ unnamed: contacts, addresses: new Set() });
  const report = reportOf({
    ...{ action, lessons: draft },
    solution: found(asAnybodyMayKnowIt(parts, draft, localDay(at)), draft.actionId),
    adaptations: adaptationsIn(parts, action, solution).map((each) => ({
      ...each,
      reason: screen(each.reason, () => undefined),
    })),
    at: at.toISOString(),
    on: localDay(at),
  });
  if (report === null) throw replicationRefused('not-a-copy');
  return report;
}

/** It goes to other committees, and on from them: every person of the directory is looked for, whether the plan names them or not. */
function asAnybodyMayKnowIt(
  { library }: ExchangeParts,
  { planId, actionId }: KeptReport,
  on: string,
): Solution | undefined {
  const document = { ...sourceOf(library, planId), contacts: library.directory().contacts };
  const making = { on, audience: 'open-data', hashOf: canonicalHash, lineageOf } as const;
  return solutionsOf(document, new Set([actionId]), making)[0];
}

/** The draft becomes what was signed: one item goes and the same comes, whole, so that none is seen half signed. */
function sealed(
  parts: ExchangeParts,
  draft: KeptReport,
  signed: Pick<KeptReport, 'report' | 'identity'>,
): readonly LibraryChange[] {
  const { at, by } = stampNow(parts);
  const item = { ...draft, ...signed, updatedAt: at, updatedBy: by };
  return [
    inReplications({ kind: 'item.remove', list: 'replicationReports', itemId: draft.id }),
    inReplications({ kind: 'item.add', list: 'replicationReports', item, position: AT_THE_END }),
  ];
}

/** A report that came. */
export function receivedReport(
  parts: Pick<ExchangeParts, 'clockwork'>,
  identity: string,
  report: ReplicationReport,
): LibraryChange {
  const { planId, actionId, worked, failed, advice } = report;
  const item = {
    ...createdNow(parts.clockwork.makeId(), stampNow(parts)),
    ...{ direction: 'received', identity, planId, actionId, worked, failed, advice, report },
  };
  return inReplications({ kind: 'item.add', list: 'replicationReports', item, position: AT_THE_END });
}

function inReplications(change: Extract<LibraryChange, { kind: 'replications' }>['change']): LibraryChange {
  return { kind: 'replications', id: 'replications', change };
}
