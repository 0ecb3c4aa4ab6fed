// From a plan to a file: judged for its audience, told as a document, its charts drawn, written. The one way to a document.
import { chosenActions, makeDocument } from '../../../domain/document/make-document.ts';
import { AUDIENCE_OF_KIND } from '../../../domain/document/preset.ts';
import { outgoingPreset } from '../../../domain/document/outgoing-preset.ts';
import { LARGE_DOCUMENT_ACTIONS } from '../../../domain/document/refusal.ts';
import { outgoingPlan } from '../../../domain/privacy/outgoing-plan.ts';
import { placeThemes } from '../../../domain/theme/theme.ts';
import { DocumentRefused } from '../document-refused.ts';
import { bareLogo } from '../bare-logo.ts';
import { logoSize } from '../image-size.ts';
import type { DocumentParts } from '../parts.ts';
import { prepare } from '../prepare.ts';
import { sourceDigest } from '../source-digest.ts';
import type { DocumentJob, MadeDocument } from './job.ts';
import { WRITERS } from './writers.ts';

const CHART_WIDTH = { portrait: 760, slides: 860 } as const;

/** @throws DocumentRefused */
export async function makeFile(
  job: DocumentJob,
  parts: DocumentParts,
  onStep: (done: number) => void = () => undefined,
): Promise<MadeDocument> {
  const { source, people, themes, programmes, today, actionId } = job;
  onStep(0);
  // Here for every format: a typesetter would fail on it without saying why.
  if (job.preset.logo) logoSize(job.preset.logo);
  const sha256 = sourceDigest(source);
  const audience = AUDIENCE_OF_KIND[job.preset.kind];
  const outgoing = outgoingPlan(source, audience, people);
  const typed = outgoingPreset(job.preset, { contacts: people, audience });
  const { logo } = typed.preset;
  const preset = { ...typed.preset, logo: logo && bareLogo(logo) };
  const facts = {
    themes: placeThemes(themes),
    programmes,
    today,
    draft: source.consultation,
    source: { planId: source.plan.id, planTitle: outgoing.plan.title, revision: source.revision, sha256 },
  };
  const question = { outgoing, preset, facts, actionId };
  const actions = chosenActions(question);
  refuseCount(actions.length, job);
  const document = makeDocument(question);
  onStep(1);
  const charts = await parts.charts();
  const written = prepare(document, {
    charts,
    isPaged: job.format !== 'html',
    question: {
      plan: outgoing.plan,
      actions,
      organisationNames: new Map(outgoing.organisations.map(({ id, name }) => [id, name])),
      themes,
      today,
      parts: job.parts,
      outlines: job.outlines,
      widthPixels: CHART_WIDTH[document.look.paper],
    },
  });
  onStep(2);
  const { bytes, unprintable } = await WRITERS[job.format](written, parts, job.standard);
  return {
    bytes,
    title: document.title,
    actionCount: actions.length,
    sha256,
    withheld: [...outgoing.withheld, ...typed.withheld],
    unprintable,
  };
}

function refuseCount(count: number, { isLargeAgreed }: DocumentJob): void {
  if (count === 0) throw new DocumentRefused('document-without-fiches');
  if (count > LARGE_DOCUMENT_ACTIONS && !isLargeAgreed)
    throw new DocumentRefused('document-large', { count });
}
