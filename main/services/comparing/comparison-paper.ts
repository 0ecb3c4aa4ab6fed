// The document that says what differs between two states of a plan.
import { MEDIA_TYPES } from '../../contract/documents.ts';
import type { MadePaperFile } from '../../contract/document-answers.ts';
import type { CallContext, Duties, Input } from '../../contract/requests.ts';
import { comparisonDocument } from '../../domain/document/comparison/comparison-document.ts';
import { outgoingPlan } from '../../domain/privacy/outgoing-plan.ts';
import { sourceDigest } from '../../exchange/documents/source-digest.ts';
import { localDay } from '../clockwork.ts';
import { refusedFrom, type Make } from '../document-making.ts';
import { fileNameOf } from '../file-name.ts';
import { readSide, type ReadSide, type SideParts } from './sides.ts';

/** What goes to the prefecture and comes back is compared: it reads all but what is the committee's alone. */
const AUDIENCE = 'prefecture';

export function comparisonPaperDuties(parts: SideParts, make: Make): Pick<Duties, 'comparison.document'> {
  return { 'comparison.document': (input, context) => makePaper(parts, make, input, context) };
}

async function makePaper(
  parts: SideParts,
  make: Make,
  { left, right, format, madeOn }: Input<'comparison.document'>,
  context: CallContext,
): Promise<MadePaperFile> {
  const { library, reference, clockwork } = parts;
  const [one, other] = [await readSide(parts, left), await readSide(parts, right)];
  const stateOf = ({ document, facts }: ReadSide) => ({
    outgoing: outgoingPlan(document, AUDIENCE),
    label: facts.label,
  });
  const { plan, revision } = other.document;
  const tree = comparisonDocument({
    left: stateOf(one),
    right: stateOf(other),
    themes: reference.themes(),
    programmes: library.catalogue().programmes,
    today: madeOn ?? localDay(clockwork.now()),
    source: { planId: plan.id, planTitle: plan.title, revision, sha256: sourceDigest(other.document) },
  });
  try {
    const { bytes, title, sha256, unprintable } = await make({ tree, format }, context);
    const document = { name: `${fileNameOf(title)}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
    return { document, sha256, unprintable };
  } catch (error) {
    throw refusedFrom(error);
  }
}
