// A consultation at work: its draft leaves signed or as a document, its synthèse is made.
import { MEDIA_TYPES } from '../contract/documents.ts';
import type { CallContext, Duties, Input, Output } from '../contract/requests.ts';
import { consultationDraft } from '../domain/consultation/draft.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { entryOf } from '../domain/register/register.ts';
import { localDay } from './clockwork.ts';
import {
  consultationsToAnnex,
  makeDraftDocument,
  makeSummary,
  type ConsultationDocuments,
} from './consultation-documents.ts';
import { consultationOf, consultationRefused, setInConsultations } from './consultation-parts.ts';
import { reliance, stampNow, type ExchangeParts } from './exchange-parts.ts';
import { fileNameOf } from './file-name.ts';
import { pieceOf } from './kept-pieces.ts';
import { sealPlan } from './seal-plan.ts';
import { unlockedSigner } from './signers.ts';
import { holdStill } from './unchanged-while-signing.ts';

export type ConsultationDuties = Pick<
  Duties,
  | 'consultation.seal'
  | 'consultation.document'
  | 'consultation.summary'
  | 'consultation.signers'
  | 'consultation.toAnnex'
  | 'kept.piece'
>;
type Parts = ExchangeParts & ConsultationDocuments;

export function consultationDuties(parts: Parts): ConsultationDuties {
  return {
    'consultation.seal': (input, context) => parts.inTurn(() => sealDraft(parts, input, context)),
    'consultation.document': (input, context) => makeDraft(parts, input, context),
    'consultation.summary': async ({ consultationId, format, madeOn }, context) => {
      const whole = consultationOf(parts, consultationId);
      const today = madeOn ?? localDay(parts.clockwork.now());
      const bytes = await makeSummary(parts, whole, { format, today }, context);
      const name = `synthese-${fileNameOf(whole.consultation.title)}.${format}`;
      return { name, mediaType: MEDIA_TYPES[format], bytes };
    },
    'consultation.signers': ({ consultationId }) => ({ signers: signersOf(parts, consultationId) }),
    'consultation.toAnnex': ({ planId }) => ({
      titles: consultationsToAnnex(parts, planId).map(({ consultation }) => consultation.title),
    }),
    'kept.piece': ({ identity, name }) => pieceOf(parts, identity, name),
  };
}

async function sealDraft(
  parts: Parts,
  { consultationId, fingerprint, passphrase }: Input<'consultation.seal'>,
  context: CallContext,
): Promise<Output<'consultation.seal'>> {
  const { consultation } = consultationOf(parts, consultationId);
  if (consultation.closedOn !== null) throw consultationRefused('closed');
  if (consultation.draft !== null) throw consultationRefused('draft-sealed');
  const refuseIfChanged = holdStill(() => [consultationOf(parts, consultationId).consultation]);
  context.reportProgress({ phase: 'Ouverture de la clé', done: 0, total: 2 });
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  context.reportProgress({ phase: 'Signature', done: 1, total: 2 });
  const { planId } = consultation;
  const { title, committeeName } = parts.library.plan(planId);
  const by = oneLine(committeeName).slice(0, 200) || 'Le comité';
  const stamp = { ...stampNow(parts), by };
  let withheld: Output<'consultation.seal'>['withheld'] = [];
  const { name, bytes, identity, revision } = await sealPlan(
    parts,
    {
      planId,
      signers: [signer],
      label: 'Projet signé pour consultation',
      stem: `${fileNameOf(title)}-projet-consultation`,
      refuseIfChanged,
      documentWith: (source) => {
        const draft = consultationDraft(source, consultation, stamp, parts.library.directory().contacts);
        withheld = draft.withheld;
        return draft.document;
      },
      changesWith: (sealed) => [
        setInConsultations(parts, {
          list: 'consultations',
          itemId: consultationId,
          field: 'draft',
          value: {
            identity: sealed.identity,
            revision: sealed.revision,
            contentHash: sealed.contentHash,
            sealedOn: localDay(parts.clockwork.now()),
          },
        }),
      ],
    },
    context,
  );
  parts.identities.rememberUse(fingerprint);
  return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, identity, revision, withheld };
}

/** What was made is written down while the consultation runs: which plan each reader was given can be told later. */
async function makeDraft(
  parts: Parts,
  { consultationId, format, madeOn }: Input<'consultation.document'>,
  context: CallContext,
): Promise<Output<'consultation.document'>> {
  const { consultation } = consultationOf(parts, consultationId);
  const today = madeOn ?? localDay(parts.clockwork.now());
  const { bytes, sha256 } = await makeDraftDocument(parts, consultation, { format, today }, context);
  const { documents, closedOn } = consultationOf(parts, consultationId).consultation;
  const told = { format, madeOn: today, sha256 };
  if (closedOn === null && documents.length < MOST_DOCUMENTS && !parts.library.isReadOnly) {
    parts.library.write({
      label: `Document du projet, «\u202f${oneLine(consultation.title).slice(0, 100)}\u202f»`,
      isPermanent: true,
      changes: [
        setInConsultations(parts, {
          list: 'consultations',
          itemId: consultationId,
          field: 'documents',
          value: [...documents, told],
        }),
      ],
    });
  }
  const { title } = parts.library.plan(consultation.planId);
  const name = `${fileNameOf(title)}-projet-consultation.${format}`;
  return { name, mediaType: MEDIA_TYPES[format], bytes };
}
const MOST_DOCUMENTS = 200;

function signersOf(parts: Parts, consultationId: string): Output<'consultation.signers'>['signers'] {
  const { points } = consultationOf(parts, consultationId);
  const isRelied = reliance(parts);
  const register = parts.library.register();
  const identities = new Set(points.flatMap(({ origin }) => origin?.identity ?? []));
  return [...identities].map((identity) => ({
    identity,
    commonNames: entryOf(register, identity)?.file?.signers.map(({ commonName }) => commonName) ?? [],
    isRelied: isRelied(identity),
  }));
}
