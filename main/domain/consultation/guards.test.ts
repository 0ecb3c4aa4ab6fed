import { describe, expect, it } from 'vitest';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import type { CollectionChange } from '../change/collection.ts';
import { idNumber, LATER } from '../specimen.test-support.ts';
import {
  ANSWERED,
  bodyNumber,
  CONSULTATION_ID,
  consultationWith,
  documentOf,
  FILE_IDENTITY,
  pointNumber,
} from './consultation.test-support.ts';
import type { Consultations } from './consultation.ts';
import { applyConsultationsChange, consultationGuard, isSettledConsultation } from './guards.ts';

const set = (list: keyof Consultations, itemId: string, field: string, value: unknown): CollectionChange => ({
  kind: 'item.set',
  list,
  itemId,
  field,
  value,
  stamp: LATER,
});
const remove = (list: keyof Consultations, itemId: string): CollectionChange => ({
  kind: 'item.remove',
  list,
  itemId,
});
const close = set('consultations', CONSULTATION_ID, 'closedOn', '2027-02-01');
const draft = {
  identity: FILE_IDENTITY,
  revision: 1,
  contentHash: FILE_IDENTITY,
  sealedOn: '2026-12-01',
};
const annexed = { identity: FILE_IDENTITY, revision: 2, on: '2027-02-02' };
const closed = consultationWith({ closedOn: '2027-02-01' });

describe('closing a consultation', () => {
  it('needs it sent to somebody, and each point answered with its reason', () => {
    const of = (...parts: Parameters<typeof documentOf>) => consultationGuard(documentOf(...parts), close);
    const open = consultationWith();
    expect(of(open, [bodyNumber(1, { sentOn: null })])).toBe('nothing-sent');
    expect(of(open, [bodyNumber(1)], [pointNumber(1, ANSWERED), pointNumber(2)])).toBe('unanswered');
    expect(of(open, [bodyNumber(1)], [pointNumber(1, { ...ANSWERED, reason: '' })])).toBe('unanswered');
    expect(of(open, [bodyNumber(1)], [pointNumber(1, ANSWERED)])).toBeNull();
    expect(of(open, [bodyNumber(1)])).toBeNull();
  });

  it('holds what it was, until it is opened again, and for good once annexed', () => {
    const point = pointNumber(1, ANSWERED);
    const document = documentOf(closed, [bodyNumber(1)], [point]);
    const changes = [
      set('consultationPoints', point.id, 'reason', 'Autre'),
      remove('consultationPoints', point.id),
      set('consultedBodies', idNumber(711), 'answeredOn', '2027-01-01'),
      set('consultations', CONSULTATION_ID, 'title', 'Autre'),
    ];
    expect(changes.map((change) => consultationGuard(document, change))).toEqual(changes.map(() => 'closed'));
    const reopen = set('consultations', CONSULTATION_ID, 'closedOn', null);
    const { document: reopened, inverse } = applyConsultationsChange(document, reopen);
    expect(changes.map((change) => consultationGuard(reopened, change))).toEqual(changes.map(() => null));
    expect(applyConsultationsChange(reopened, inverse).document.consultations[0]?.closedOn).toBe(
      '2027-02-01',
    );
    const gone = documentOf({ ...closed, annexed }, [bodyNumber(1)], [point]);
    expect([reopen, ...changes].map((change) => consultationGuard(gone, change))).toEqual(
      [reopen, ...changes].map(() => 'annexed'),
    );
    expect(isSettledConsultation(gone, [reopen])).toBe(true);
    expect(isSettledConsultation(document, changes)).toBe(false);
  });

  it('comes before its synthèse is annexed', () => {
    const annex = set('consultations', CONSULTATION_ID, 'annexed', annexed);
    expect(consultationGuard(documentOf(consultationWith()), annex)).toBe('not-closed');
    expect(consultationGuard(documentOf(closed), annex)).toBeNull();
  });
});

describe('what left or came signed', () => {
  it('stays: the draft, what it lets see, the consultation itself', () => {
    const sent = documentOf(consultationWith({ draft }), []);
    const unsent = documentOf(consultationWith(), []);
    const scope = set('consultations', CONSULTATION_ID, 'scope', 'partners');
    const seal = set('consultations', CONSULTATION_ID, 'draft', draft);
    const removal = remove('consultations', CONSULTATION_ID);
    const guards = (document: Consultations) =>
      [scope, seal, removal].map((change) => consultationGuard(document, change));
    expect(guards(sent)).toEqual(['draft-left', 'draft-sealed', 'draft-left']);
    expect(guards(unsent)).toEqual([null, null, null]);
    expect(() => applyConsultationsChange(sent, removal)).toThrow(ChangeDoesNotApply);
    expect(applyConsultationsChange(unsent, removal).document.consultations).toEqual([]);
  });

  it('is answered, and says what it said; what was typed may be corrected', () => {
    const came = pointNumber(1, { origin: { identity: FILE_IDENTITY, remarkId: null } });
    const typed = pointNumber(2);
    const document = documentOf(consultationWith(), [bodyNumber(1), bodyNumber(2)], [came, typed]);
    const guards = (id: string) =>
      [
        set('consultationPoints', id, 'text', 'Autre chose'),
        remove('consultationPoints', id),
        set('consultationPoints', id, 'answer', 'retained'),
        set('consultationPoints', id, 'bodyId', idNumber(712)),
      ].map((change) => consultationGuard(document, change));
    expect(guards(came.id)).toEqual(['from-a-file', 'from-a-file', null, null]);
    expect(guards(typed.id)).toEqual([null, null, null, null]);
  });

  it('belongs to a body of the same consultation, which stays as long as it has points', () => {
    const document = documentOf(consultationWith(), [bodyNumber(1), bodyNumber(2)], [pointNumber(1)]);
    const add = (bodyId: string): CollectionChange => ({
      kind: 'item.add',
      list: 'consultationPoints',
      item: pointNumber(5, { bodyId }),
      position: 1,
    });
    expect(consultationGuard(document, add(idNumber(712)))).toBeNull();
    expect(consultationGuard(document, add(idNumber(799)))).toBe('body-unknown');
    expect(consultationGuard(document, remove('consultedBodies', idNumber(711)))).toBe('body-has-points');
    expect(consultationGuard(document, remove('consultedBodies', idNumber(712)))).toBeNull();
  });
});
