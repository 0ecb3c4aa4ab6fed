// The bordereau of a submission as a file.
import { MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext } from '../contract/requests.ts';
import { coveringNote } from '../domain/document/exchange/covering-note.ts';
import type { DocumentFormat } from '../domain/document/format.ts';
import { entryOf } from '../domain/register/register.ts';
import type { Submission } from '../domain/transmission/exchanges.ts';
import type { ExchangeGuard } from '../domain/transmission/guards.ts';
import { refusedFrom, type DocumentDutyParts } from './document-making.ts';
import { fileNameOf } from './file-name.ts';

/** Rejects with RequestRefused: `exchange-refused` before it is sealed, or why no document can be made. */
export async function coveringNoteFile(
  { library, make }: DocumentDutyParts,
  submission: Submission,
  { format, today }: { readonly format: DocumentFormat; readonly today: string },
  context: CallContext,
): Promise<NamedDocument> {
  const { sealed, planId } = submission;
  if (!sealed) throw new RequestRefused('exchange-refused', { guard: 'not-sealed' satisfies ExchangeGuard });
  const file = entryOf(library.register(), sealed.identity)?.file;
  if (!file) throw new RequestRefused('kept-file-unknown');
  const plan = library.plan(planId);
  const tree = coveringNote({
    submission: { ...submission, sealed },
    territory: plan.territories.map(({ label }) => label).join(', '),
    actionCount: plan.actions.length,
    file,
    signers: file.signers,
    today,
  });
  try {
    const { bytes } = await make({ tree, format }, context);
    const name = `bordereau-${fileNameOf(submission.planTitle)}-r${String(sealed.revision)}.${format}`;
    return { name, mediaType: MEDIA_TYPES[format], bytes };
  } catch (error) {
    throw refusedFrom(error);
  }
}
