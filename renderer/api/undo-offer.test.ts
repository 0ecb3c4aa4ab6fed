import { expect, test } from 'vitest';
import { isOfferOf, offerToUndo } from './undo-offer.ts';

const attempt = <Value>(work: Promise<Value>): Promise<Value | undefined> => work;

test('an offer is known by the edit it would take back, and takes back that one', () => {
  const taken: (number | undefined)[] = [];
  const workspace = {
    undo: (sequence?: number) => Promise.resolve(taken.push(sequence)),
    undoState: { undo: 'Fin prévue', redo: null },
  };
  const offer = offerToUndo({ workspace, attempt }, 12);
  expect(isOfferOf(offer, 'Fin prévue')).toBe(true);
  expect(isOfferOf(offer, 'Début')).toBe(false);
  expect(isOfferOf({ label: 'Copier et fermer', run: () => undefined }, 'Fin prévue')).toBe(false);
  expect(isOfferOf(undefined, 'Fin prévue')).toBe(false);
  offer.run();
  expect(taken).toEqual([12]);
});
