import { describe, expect, it } from 'vitest';
import {
  ANSWERED,
  bodyNumber,
  consultationWith,
  FILE_IDENTITY,
  onAction,
  pointNumber,
} from '../../consultation/consultation.test-support.ts';
import type { WholeConsultation } from '../../consultation/consultation.ts';
import { consultationStanding } from '../../consultation/standing.ts';
import { countAnswers, groupPoints } from '../../consultation/summary.ts';
import { planDocumentOf } from '../../plan/plan-document.ts';
import { outgoingPlan } from '../../privacy/outgoing-plan.ts';
import { actionNumber, axisNumber, idNumber, planWith } from '../../specimen.test-support.ts';
import { summaryDocument } from './summary-document.ts';

const AXIS = axisNumber(5, 'Recruter');
const plan = planWith(
  [
    actionNumber(1, { title: 'Première' }),
    actionNumber(2, { title: 'Rangée', axisIds: [AXIS.id] }),
    actionNumber(3, { title: 'Intitulé secret', isConfidential: true }),
  ],
  { axes: [AXIS] },
);
const points = [
  pointNumber(1, {
    ...ANSWERED,
    ...onAction(1),
    text: 'Écrire à paul.martin@exemple.fr ou au 06 12 34 56 78.',
  }),
  pointNumber(2, { answer: 'retained', reason: 'Oui.', ...onAction(2) }),
  pointNumber(3, { ...ANSWERED, ...onAction(3), text: 'Mot sous secret' }),
  pointNumber(4, { ...ANSWERED, ...onAction(9), text: 'Sur une fiche partie' }),
  pointNumber(5, { ...ANSWERED, origin: { identity: FILE_IDENTITY, remarkId: null } }),
];
const whole: WholeConsultation = {
  consultation: consultationWith({ closedOn: '2027-02-01' }),
  bodies: [
    bodyNumber(1, { answeredOn: '2027-01-10', note: 'Appeler Paul Martin' }),
    bodyNumber(2, { name: 'Silencieux' }),
  ],
  points,
};
const treeOf = (subject: WholeConsultation, isRelied = true) =>
  summaryDocument({
    ...subject,
    standing: consultationStanding(subject, () => isRelied, '2027-02-02'),
    isRelied: () => isRelied,
    outgoing: outgoingPlan(planDocumentOf(plan, { organisations: [], contacts: [] }, 1), 'prefecture'),
    confidentialIds: new Set([idNumber(3)]),
    today: '2027-02-02',
    source: { planId: plan.id, planTitle: plan.title, revision: 1, sha256: FILE_IDENTITY },
  });

describe('the synthèse of a consultation', () => {
  it('says who answered and who did not, each point with its answer, in the order of the plan', () => {
    const words = JSON.stringify(treeOf(whole));
    expect(words).toMatch(/Silencieux.*N’a pas répondu/);
    const order = ['Toute la feuille', 'Axe\u202f: Recruter', 'Rangée', 'Première', 'retirée depuis'];
    const places = order.map((word) => words.indexOf(word));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(words).toContain('Oui.');
    expect(words).not.toContain('provisoire');
  });

  it('says nothing personal, and of a confidential fiche its number', () => {
    const words = JSON.stringify(treeOf(whole));
    for (const hidden of ['paul.martin', '06 12', 'Appeler Paul', 'Intitulé secret', 'Mot sous secret'])
      expect(words).not.toContain(hidden);
    expect(words).toContain('1\u00a0point sur des fiches confidentielles (3)');
    expect(words).toContain('Écrire à [adresse retirée]');
  });

  it('says that a signer was not compared, only where that is so', () => {
    expect(JSON.stringify(treeOf(whole, false))).toContain('signataire non vérifié');
    expect(JSON.stringify(treeOf(whole, true))).not.toContain('signataire non vérifié');
  });

  it('says that it is provisional before the end', () => {
    const open = { ...whole, consultation: consultationWith(), points: [...points, pointNumber(6)] };
    const words = JSON.stringify(treeOf(open));
    expect(words).toContain('Synthèse provisoire');
    expect(words).toContain('Sans réponse à ce jour.');
  });

  it('counts each point once', () => {
    expect(countAnswers([...points, pointNumber(6)])).toEqual({
      retained: 1,
      'partly-retained': 0,
      'set-aside': 4,
      answered: 0,
      unanswered: 1,
    });
    const grouped = groupPoints(points, plan).flatMap((group) => group.points);
    expect(grouped.map(({ id }) => id).toSorted()).toEqual(points.map(({ id }) => id).toSorted());
  });
});
