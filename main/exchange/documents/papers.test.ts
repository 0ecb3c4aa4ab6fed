// Papers of a meeting in every format: the same bytes each time, and no address of anybody in any of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../domain/document/format.ts';
import { MEETING_PAPERS, type MeetingPaper } from '../../domain/document/meeting/paper.ts';
import { sourceStatement } from '../../domain/document/statement.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { reference } from '../../testing/document-plans.ts';
import { matterOf, sampleDirectory } from '../../testing/sample-committee.ts';
import { heldMeeting, INTERNAL_WORDS, preparedMeeting } from '../../testing/sample-meeting.ts';
import { sampleId } from '../../testing/sample-meeting-parts.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';
import { describeWithTools } from '../../testing/tools.ts';
import { checkCodeSvg } from './check-code.ts';
import type { DocumentParts } from './parts.ts';
import { openedFile } from './opened-file.test-support.ts';
import type { PaperJob } from './session/job.ts';
import { makePaper } from './session/make-paper.ts';
import { meetingDigest } from './source-digest.ts';
import { testParts } from './specimen.test-support.ts';

let parts: DocumentParts;
let closeParts: () => void;
let folder: TemporaryFolder;
beforeAll(() => {
  ({ parts, close: closeParts } = testParts());
  folder = makeTemporaryFolder();
});
afterAll(() => {
  closeParts();
  folder.remove();
});

const source = reference.sample('pays-de-la-loire');
const held = heldMeeting(source);
const TODAY = '2026-12-05';
function jobOf(paper: MeetingPaper, format: DocumentFormat, meeting: Meeting = held): PaperJob {
  return {
    paper,
    decisionId: sampleId(41),
    matter: matterOf(source, meeting),
    source,
    themes: reference.themes(),
    programmes: [],
    format,
    today: TODAY,
  };
}
const cases = MEETING_PAPERS.flatMap((paper) => DOCUMENT_FORMATS.map((format) => [paper, format] as const));

describe('A paper', () => {
  it.each(cases)('%s as %s is the same bytes each time', async (paper, format) => {
    const one = await makePaper(jobOf(paper, format), parts);
    const other = await makePaper(jobOf(paper, format), parts);
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.sha256).toBe(meetingDigest(held));
    expect(one.unprintable).toEqual([]);
  });

  it('states the meeting, its day and what it was made from', async () => {
    const { bytes, sha256 } = await makePaper(jobOf('releve', 'html'), parts);
    const page = new TextDecoder().decode(bytes);
    const stated = { meetingId: held.id, meetingName: '', day: held.day, sha256 };
    // The picture of the statement, path for path, as it would be drawn of it alone.
    const drawn = /<path[^>]* d="([^"]+)"/.exec(checkCodeSvg({ source: stated, madeOn: TODAY }))?.[1];
    expect(sourceStatement(stated, TODAY)).toBe(`JALON1 ${held.id} S2026-12-04 ${TODAY} ${sha256}`);
    expect(drawn?.length).toBeGreaterThan(100);
    expect(page).toContain(drawn);
    expect(page).toContain(`name="jalon.meeting" content="${held.id}"`);
  });

  it('is made of the meeting as it is: another word, another digest', async () => {
    const [one, other] = await Promise.all(
      [held, { ...held, secretary: 'Autre secrétaire' }].map((meeting) =>
        makePaper(jobOf('releve', 'html', meeting), parts),
      ),
    );
    expect(one?.sha256).not.toBe(other?.sha256);
  });

  it('is refused before there is something to tell', async () => {
    await expect(
      makePaper(jobOf('proces-verbal', 'pdf', preparedMeeting(source)), parts),
    ).rejects.toMatchObject({ code: 'document-meeting-not-open' });
  });
});

describeWithTools(['pdftotext', 'qpdf', 'unzip'], 'Nobody’s address', () => {
  const { contacts } = sampleDirectory();
  const addresses = [...contacts, ...source.contacts]
    .flatMap(({ email, phone }) => [email, phone])
    .filter((each) => each !== '');

  it.each(cases)('is in no %s as %s', async (paper, format) => {
    const { bytes } = await makePaper(jobOf(paper, format), parts);
    const text = openedFile(bytes, format, folder.path);
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => text.includes(address))).toEqual([]);
    expect(text).not.toContain(INTERNAL_WORDS);
    // The search does find what is there.
    expect(text).toContain('Marchand');
  });
});
