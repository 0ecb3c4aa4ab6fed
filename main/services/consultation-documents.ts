// The documents of a consultation: the draft for who has no Jalon, the synthèse, and the synthèses a transmission takes along.
import type { CallContext } from '../contract/requests.ts';
import {
  wholeConsultation,
  type Consultation,
  type WholeConsultation,
} from '../domain/consultation/consultation.ts';
import { consultationDraft } from '../domain/consultation/draft.ts';
import { consultationStanding } from '../domain/consultation/standing.ts';
import { summaryDocument } from '../domain/document/consultation/summary-document.ts';
import type { DocumentFormat } from '../domain/document/format.ts';
import { SHIPPED_PRESETS, type PresetContent } from '../domain/document/preset.ts';
import { outgoingPlan } from '../domain/privacy/outgoing-plan.ts';
import type { PlanAnnex, PlanDocument } from '../domain/plan/plan-document.ts';
import { oneLine } from '../domain/text/one-line.ts';
import type { MadeDocument } from '../exchange/documents/session/job.ts';
import type { Attachment } from '../exchange/signed/build-container.ts';
import { canonicalHash } from '../exchange/signed/canonical-hash.ts';
import { localDay } from './clockwork.ts';
import { refusedFrom, sourceOf, type Make } from './document-making.ts';
import { reliance, stampNow, type ExchangeParts } from './exchange-parts.ts';

export interface ConsultationDocuments {
  readonly make: Make;
  /** A document of a plan as it is given. Rejects with RequestRefused. */
  readonly makeOf: (
    asked: {
      readonly source: PlanDocument;
      readonly preset: PresetContent;
      readonly format: DocumentFormat;
      readonly today: string;
    },
    context: CallContext,
  ) => Promise<MadeDocument>;
}
type Parts = ExchangeParts & ConsultationDocuments;
interface Wanted {
  readonly format: DocumentFormat;
  readonly today: string;
}

/** Rejects with RequestRefused. */
export async function makeDraftDocument(
  parts: Parts,
  consultation: Consultation,
  wanted: Wanted,
  context: CallContext,
): Promise<MadeDocument> {
  const { draft, planId } = consultation;
  const source =
    draft === null
      ? consultationDraft(
          sourceOf(parts.library, planId),
          consultation,
          stampNow(parts),
          parts.library.directory().contacts,
        ).document
      : await parts.kept.planDocument(draft.identity);
  return parts.makeOf({ source, preset: presetOf(source), ...wanted }, context);
}

/** All of each fiche, whoever reads it: the draft holds no more than they may know. Nothing to sign, nobody to reach. */
const DRAFT_SECTIONS = [
  'presentation',
  'key-figures',
  'axes',
  'whole-fiches',
  'coverage',
  'funding',
  'calendar',
  'indicators',
] as const;

function presetOf({ plan }: PlanDocument): PresetContent {
  return {
    ...SHIPPED_PRESETS['dossier-prefecture'],
    title: `Projet soumis à consultation – ${oneLine(plan.title)}`.slice(0, 300),
    sections: DRAFT_SECTIONS,
    hasCover: false,
    hasContents: false,
    hasPagePerFiche: false,
    footer: 'Projet soumis à consultation, qui n’engage pas le comité',
  };
}

/** Rejects with RequestRefused. */
export async function makeSummary(
  parts: Parts,
  whole: WholeConsultation,
  { format, today }: Wanted,
  context: CallContext,
): Promise<Uint8Array> {
  const { planId } = whole.consultation;
  const isRelied = reliance(parts);
  const source = sourceOf(parts.library, planId);
  const outgoing = outgoingPlan(source, 'prefecture');
  const tree = summaryDocument({
    ...whole,
    standing: consultationStanding(whole, isRelied, today),
    isRelied,
    outgoing,
    confidentialIds: new Set(
      source.plan.actions.filter(({ isConfidential }) => isConfidential).map(({ id }) => id),
    ),
    today,
    source: {
      planId,
      planTitle: outgoing.plan.title,
      revision: whole.consultation.draft?.revision ?? source.revision,
      sha256: canonicalHash(whole),
    },
  });
  try {
    return (await parts.make({ tree, format }, context)).bytes;
  } catch (error) {
    throw refusedFrom(error);
  }
}

export interface Annexed {
  readonly consultation: Consultation;
  readonly piece: Attachment;
  readonly annex: PlanAnnex;
}

/** The closed consultations of the plan whose synthèse went with no revision yet. */
export function consultationsToAnnex(
  { library }: Pick<ExchangeParts, 'library'>,
  planId: string,
): readonly WholeConsultation[] {
  const all = library.consultations();
  return all.consultations
    .filter((each) => each.planId === planId && each.closedOn !== null && each.annexed === null)
    .flatMap(({ id }) => wholeConsultation(all, id) ?? []);
}

/** Rejects with RequestRefused. */
export async function annexedSummaries(
  parts: Parts,
  planId: string,
  context: CallContext,
): Promise<readonly Annexed[]> {
  const today = localDay(parts.clockwork.now());
  const annexed: Annexed[] = [];
  for (const [index, whole] of consultationsToAnnex(parts, planId).entries()) {
    const name = `synthese-consultation-${String(index + 1)}.pdf`;
    const bytes = await makeSummary(parts, whole, { format: 'pdf', today }, context);
    const { consultation } = whole;
    const title = `Synthèse de la consultation «\u202f${oneLine(consultation.title)}\u202f»`;
    annexed.push({
      consultation,
      piece: { name, mediaType: 'application/pdf', bytes },
      annex: { file: name, title },
    });
  }
  return annexed;
}
