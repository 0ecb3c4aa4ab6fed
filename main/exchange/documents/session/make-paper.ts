// From a meeting to a file, as make-file does from a plan: told as a paper, written. It has no chart.
import { meetingDocument } from '../../../domain/document/meeting/meeting-document.ts';
import { paperRefusal } from '../../../domain/document/meeting/paper.ts';
import { meetingName } from '../../../domain/meeting/meeting-words.ts';
import { outgoingPlan } from '../../../domain/privacy/outgoing-plan.ts';
import { placeThemes } from '../../../domain/theme/theme.ts';
import { DocumentRefused } from '../document-refused.ts';
import type { DocumentParts } from '../parts.ts';
import { prepare } from '../prepare.ts';
import { meetingDigest } from '../source-digest.ts';
import type { AnyJob, Made, MadeDocument, MadePaper, PaperJob } from './job.ts';
import { makeFile } from './make-file.ts';
import { makeTree } from './make-tree.ts';
import { WRITERS } from './writers.ts';

type OnStep = (done: number) => void;

/** @throws DocumentRefused */
export async function makePaper(
  job: PaperJob,
  parts: DocumentParts,
  onStep: OnStep = () => undefined,
): Promise<MadePaper> {
  const { paper, decisionId, matter, source, themes, programmes, today } = job;
  const { meeting } = matter;
  onStep(0);
  const refusal = paperRefusal(paper, meeting, decisionId);
  if (refusal !== null) throw new DocumentRefused(refusal);
  const sha256 = meetingDigest(meeting);
  const document = meetingDocument({
    paper,
    decisionId,
    matter,
    outgoing: outgoingPlan(source, 'committee'),
    facts: {
      themes: placeThemes(themes),
      programmes,
      today,
      source: { meetingId: meeting.id, meetingName: meetingName(meeting), day: meeting.day, sha256 },
    },
  });
  onStep(1);
  const { bytes, unprintable } = await WRITERS[job.format](prepare(document, null), parts, 'usual');
  return { bytes, title: document.title, sha256, unprintable };
}

function madeOf(job: AnyJob, parts: DocumentParts, onStep?: OnStep): Promise<MadePaper | MadeDocument> {
  if ('tree' in job) return makeTree(job, parts, onStep);
  return 'paper' in job ? makePaper(job, parts, onStep) : makeFile(job, parts, onStep);
}

/** @throws DocumentRefused */
export async function makeAny<Job extends AnyJob>(
  job: Job,
  parts: DocumentParts,
  onStep?: OnStep,
): Promise<Made<Job>> {
  const made = await madeOf(job, parts, onStep);
  // Which one it is goes with the job: TypeScript does not follow it through the question.
  return made as Made<Job>;
}
