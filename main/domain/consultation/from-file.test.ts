import { describe, expect, it } from 'vitest';
import { idNumber } from '../specimen.test-support.ts';
import { BLANK_REVIEW } from '../transmission/blank-items.ts';
import { REVIEW_FORMAT, REVIEW_VERSION, type ReviewDocument } from '../transmission/review.ts';
import { bodyNumber, consultationWith, documentOf, FILE_IDENTITY } from './consultation.test-support.ts';
import { bodyNamed, consultationAnswered, pointsOfAnomaly, pointsOfReview } from './from-file.ts';

const { kind, service, author, text, remarks, answerDueOn } = BLANK_REVIEW;
const review = (fields: Partial<ReviewDocument> = {}): ReviewDocument => ({
  format: REVIEW_FORMAT,
  formatVersion: REVIEW_VERSION,
  answers: { identity: FILE_IDENTITY, planId: idNumber(1), planTitle: 'Plan', revision: 1 },
  issuedOn: '2027-01-10',
  ...{ kind, service, author, text, remarks, answerDueOn },
  ...fields,
});

describe('what a signed answer says', () => {
  it('is its remarks, pinned as they were, after its general words', () => {
    const target = { actionId: idNumber(3), actionNumber: '3', actionTitle: 'Action 3', field: 'title' };
    const remark = {
      id: idNumber(50),
      target,
      kind: 'correction',
      text: 'Préciser.',
      suggestion: { value: 'Mieux' },
    } as const;
    const points = pointsOfReview(review({ kind: 'favourable', text: ' Bon projet. ', remarks: [remark] }));
    expect(points).toMatchObject([
      { kind: 'opinion', text: 'Avis favorable.\nBon projet.', remarkId: null, target: { actionId: null } },
      { kind: 'correction', text: 'Préciser.', suggestion: { value: 'Mieux' }, remarkId: remark.id, target },
    ]);
    expect(pointsOfReview(review({ remarks: [remark] }))).toHaveLength(1);
  });

  it('is never nothing: a letter without a word still is an answer', () => {
    expect(pointsOfReview(review()).map(({ text: words }) => words)).toEqual(['Courrier simple.']);
    expect(pointsOfReview(review({ kind: 'unfavourable' })).map(({ text: words }) => words)).toEqual([
      'Avis défavorable.',
    ]);
  });

  it('keeps what an anomaly told', () => {
    const { answers } = review();
    const told = pointsOfAnomaly({
      format: 'jalon-anomaly',
      formatVersion: 1,
      answers,
      notedOn: '2027-01-10',
      service,
      reason: 'content-unreadable',
      text: 'Une page manque.',
      isRefused: false,
    });
    expect(told[0]?.text).toBe('Contenu illisible ou inexploitable\u00a0: Une page manque.');
  });

  it('is of the body that goes by the name, however it is spelt, and of no other', () => {
    const bodies = [bodyNumber(1, { name: 'CCI de la Mayenne' }), bodyNumber(2, { name: 'Région' })];
    expect(bodyNamed(bodies, ['', 'cci  de la MAYENNE'])?.id).toBe(bodies[0]?.id);
    expect(bodyNamed(bodies, ['Région '])?.id).toBe(bodies[1]?.id);
    expect(bodyNamed(bodies, ['CCI de la Sarthe', ''])).toBeUndefined();
  });

  it('answers the consultation whose draft it quotes', () => {
    const draft = {
      identity: FILE_IDENTITY,
      revision: 1,
      contentHash: FILE_IDENTITY,
      sealedOn: '2026-12-01',
    };
    const document = documentOf(consultationWith({ draft }));
    expect(consultationAnswered(document, FILE_IDENTITY)?.id).toBe(document.consultations[0]?.id);
    expect(consultationAnswered(document, 'cd'.repeat(32))).toBeUndefined();
  });
});
