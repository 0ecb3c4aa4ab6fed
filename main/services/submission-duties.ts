// A submission on its way out: frozen, signed, accompanied.
import { MEDIA_TYPES } from '../contract/documents.ts';
import { RequestRefused, type Failure } from '../contract/failure.ts';
import type { CallContext, Duties, Input, Output } from '../contract/requests.ts';
import { completenessOf } from '../domain/completeness/completeness.ts';
import type { Submission } from '../domain/transmission/exchanges.ts';
import type { ExchangeGuard } from '../domain/transmission/guards.ts';
import { isNamed } from '../domain/transmission/service.ts';
import { localDay } from './clockwork.ts';
import { annexedSummaries, type Annexed, type ConsultationDocuments } from './consultation-documents.ts';
import { setInConsultations } from './consultation-parts.ts';
import { refuseExchange, set, submissionOf, type ExchangeParts } from './exchange-parts.ts';
import { nextRevision, sealPlan, type Sealing } from './seal-plan.ts';
import { unlockedSigner } from './signers.ts';
import { holdStill } from './unchanged-while-signing.ts';

type Parts = ExchangeParts & ConsultationDocuments;
type SubmissionDuties = Pick<Duties, 'submission.seal' | 'submission.lacking' | 'submission.coveringNote'>;

export function submissionDuties(parts: Parts): SubmissionDuties {
  return {
    'submission.seal': (input, context) => parts.inTurn(() => seal(parts, input, context)),
    'submission.lacking': ({ submissionId }) => lackingOf(parts, submissionOf(parts, submissionId)),
    'submission.coveringNote': ({ submissionId, format, madeOn }, context) =>
      parts.makeCoveringNote(
        submissionOf(parts, submissionId),
        { format, today: madeOn ?? localDay(parts.clockwork.now()) },
        context,
      ),
  };
}

async function seal(
  parts: Parts,
  { submissionId, fingerprint, passphrase, withPdf, withConsultations = true }: Input<'submission.seal'>,
  context: CallContext,
): Promise<Output<'submission.seal'>> {
  const submission = submissionOf(parts, submissionId);
  refuseExchange(sealingGuard(parts, submission));
  const refuseIfChanged = heldStill(parts, submission, withConsultations);
  context.reportProgress({ phase: 'Ouverture de la clé', done: 0, total: 3 });
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  context.reportProgress({ phase: 'Document pour la préfecture', done: 1, total: 3 });
  const { pdf, failure } = withPdf ? await plainDocument(parts, submission, context) : NO_PDF;
  const { planId } = submission;
  const annexed = withConsultations ? await annexedSummaries(parts, planId, context) : [];
  context.reportProgress({ phase: 'Signature', done: 2, total: 3 });
  const sealed = await sealPlan(
    parts,
    {
      planId,
      signers: [signer],
      ...(pdf ? { pdf } : {}),
      ...carrying(annexed),
      refuseIfChanged,
      changesWith: ({ identity, revision, contentHash }) => [
        ...annexed.map(({ consultation }) =>
          setInConsultations(parts, {
            list: 'consultations',
            itemId: consultation.id,
            field: 'annexed',
            value: { identity, revision, on: localDay(parts.clockwork.now()) },
          }),
        ),
        set(parts, {
          list: 'submissions',
          itemId: submissionId,
          field: 'sealed',
          value: {
            identity,
            revision,
            contentHash,
            territoryVintage: parts.reference.territories().vintage,
            sealedOn: localDay(parts.clockwork.now()),
            answerDueOn: submission.answerDueOn,
          },
        }),
      ],
    },
    context,
  );
  parts.identities.rememberUse(fingerprint);
  return {
    document: { name: sealed.name, mediaType: MEDIA_TYPES.signedPlan, bytes: sealed.bytes },
    identity: sealed.identity,
    revision: sealed.revision,
    pdf: pdf && { name: sealed.name.replace(/\.asice$/, '.pdf'), mediaType: MEDIA_TYPES.pdf, bytes: pdf },
    withoutPdfBecause: failure,
  };
}

/** The PDF inside and the synthèses tell what was there when they were set, which takes a while. */
function heldStill(parts: Parts, { id, planId }: Submission, withConsultations: boolean): () => void {
  const { library } = parts;
  return holdStill(() => [
    submissionOf(parts, id),
    library.plan(planId),
    library.directory(),
    ...(withConsultations ? [library.consultations()] : []),
  ]);
}

/** The synthèses go inside, and the plan says what they are called. */
function carrying(annexed: readonly Annexed[]): Pick<Sealing, 'attachments' | 'documentWith'> {
  if (annexed.length === 0) return {};
  const annexes = annexed.map(({ annex }) => annex);
  return {
    attachments: annexed.map(({ piece }) => piece),
    documentWith: (document) => ({ ...document, annexes }),
  };
}

/** What speaks against sealing it now; null when nothing does. */
function sealingGuard({ library }: ExchangeParts, submission: Submission): ExchangeGuard | null {
  if (submission.direction !== 'sent' || submission.sealed !== null) return 'already-sealed';
  if (submission.cancelledOn !== null) return 'cancelled';
  if (!isNamed(submission.recipient)) return 'recipient-unnamed';
  const { fieldCount, lacksActions } = lackingOf({ library }, submission);
  return lacksActions || fieldCount > 0 ? 'incomplete' : null;
}

function lackingOf(
  { library }: Pick<ExchangeParts, 'library'>,
  { planId }: Submission,
): Output<'submission.lacking'> {
  const { plan, actions, lacksActions } = completenessOf(library.plan(planId));
  return { fieldCount: plan.length + actions.length, lacksActions };
}

interface PlainDocument {
  readonly pdf: Uint8Array | null;
  readonly failure: Failure | null;
}
const NO_PDF: PlainDocument = { pdf: null, failure: null };

/** A plan too long for the document is transmitted without it, and it is said. */
async function plainDocument(
  parts: ExchangeParts,
  { planId }: Submission,
  context: CallContext,
): Promise<PlainDocument> {
  try {
    return { pdf: await parts.makePdf(planId, nextRevision(parts, planId), context), failure: null };
  } catch (error) {
    if (!(error instanceof RequestRefused) || error.code === 'cancelled') throw error;
    return { pdf: null, failure: { code: error.code, details: error.details } };
  }
}
