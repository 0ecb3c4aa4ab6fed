import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDirectoryChange, applyPlanChange } from '../change/apply.ts';
import { documentChange } from '../change/change.ts';
import type { Directory } from '../directory/directory.ts';
import { planDocument, type PlanDocument } from '../plan/plan-document.ts';
import type { Plan } from '../plan/plan.ts';
import { LATER } from '../specimen.test-support.ts';
import { changesTowards } from './changes-towards.ts';
import { compare } from './compare.ts';
import { mayBeDecided, type Decision } from './conflict.ts';
import { merge, type Merged } from './merge.ts';
import { BASE, contentOf, edited, someActs } from './merge.test-support.ts';

const RUNS = { numRuns: 300 };

const twoCopies = fc
  .tuple(someActs, someActs)
  .map(([mine, theirs]) => ({ mine: edited(BASE, mine, 'mine'), theirs: edited(BASE, theirs, 'theirs') }));

/** Two fiches that were given the same number: which keeps it depends on whose copy it is. */
function contentWithoutNewNumbers({ document, notes }: Merged): unknown {
  const renumbered = new Set(
    notes.flatMap((note) => (note.kind === 'renumbered' ? [note.from, note.to] : [])),
  );
  const actions = document.plan.actions.map((action) =>
    renumbered.has(action.number) ? { ...action, number: '' } : action,
  );
  return contentOf({ ...document, plan: { ...document.plan, actions } });
}

describe('merging two copies', () => {
  it('changes nothing when one of them changed nothing, or both the same', () => {
    fc.assert(
      fc.property(someActs, (acts) => {
        const copy = edited(BASE, acts, 'mine');
        for (const [mine, theirs] of [
          [copy, BASE],
          [BASE, copy],
          [copy, copy],
        ] as const) {
          const merged = merge({ base: BASE, mine, theirs });
          expect(merged.conflicts).toEqual([]);
          expect(merged.notes).toEqual([]);
          expect(contentOf(merged.document)).toEqual(contentOf(copy));
        }
      }),
      RUNS,
    );
  });

  it('does not depend on whose copy is called mine, where there is no conflict', () => {
    let compared = 0;
    fc.assert(
      fc.property(twoCopies, ({ mine, theirs }) => {
        const merged = merge({ base: BASE, mine, theirs });
        const turned = merge({ base: BASE, mine: theirs, theirs: mine });
        expect(turned.conflicts.map(({ id }) => id).toSorted()).toEqual(
          merged.conflicts.map(({ id }) => id).toSorted(),
        );
        if (merged.conflicts.length > 0) return;
        compared += 1;
        expect(contentWithoutNewNumbers(turned)).toEqual(contentWithoutNewNumbers(merged));
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('loses no entity, and lists as a question every field that both changed otherwise', () => {
    fc.assert(
      fc.property(twoCopies, ({ mine, theirs }) => {
        const { document, conflicts } = merge({ base: BASE, mine, theirs });
        const [before, own, other, merged] = [BASE, mine, theirs, document].map(scalarsById) as [
          Scalars,
          Scalars,
          Scalars,
          Scalars,
        ];
        for (const id of new Set([...own.keys(), ...other.keys()])) {
          const isKept = (own.has(id) && other.has(id)) || !before.has(id);
          if (isKept) expect(merged.has(id), id).toBe(true);
        }
        for (const conflict of conflicts) {
          if (conflict.kind === 'presence' && scalarsById(BASE).has(conflict.entity.id))
            expect(merged.has(conflict.entity.id)).toBe(true);
        }
        const asked = new Set(conflicts.map((each) => each.id.split('/').slice(1).join('/')));
        for (const { key, isApart } of scalarsInAll(before, own, other)) {
          if (isApart) expect(asked).toContain(key);
          else expect(asked).not.toContain(key);
        }
        expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
      }),
      RUNS,
    );
  });

  it('makes a document that can be read, with unique numbers, whatever is decided', () => {
    const decision = fc.constantFrom<Decision>('mine', 'theirs', 'both');
    fc.assert(
      fc.property(
        twoCopies,
        fc.array(decision, { minLength: 12, maxLength: 12 }),
        ({ mine, theirs }, wanted) => {
          const { conflicts } = merge({ base: BASE, mine, theirs });
          const decisions = Object.fromEntries(
            conflicts.flatMap((each, index) => {
              const chosen = wanted[index % wanted.length] ?? 'mine';
              return mayBeDecided(each, chosen) ? [[each.id, chosen]] : [];
            }),
          );
          const { document } = merge({ base: BASE, mine, theirs }, decisions);
          expect(planDocument.safeParse(document).error?.issues).toBeUndefined();
          const numbers = document.plan.actions.map(({ number }) => number);
          expect(new Set(numbers).size).toBe(numbers.length);
          const named = new Set([...document.plan.actions, ...document.plan.axes].map(({ id }) => id));
          for (const { axisIds, parentId, links } of document.plan.actions) {
            for (const id of [
              ...axisIds,
              ...(parentId === null ? [] : [parentId]),
              ...links.map((link) => link.actionId),
            ])
              expect(named.has(id)).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  it('asks about every difference where it is not known what both come from', () => {
    fc.assert(
      fc.property(twoCopies, ({ mine, theirs }) => {
        const { conflicts } = merge({ base: null, mine, theirs });
        const asked = new Set(conflicts.map(({ id }) => id));
        for (const difference of compare(mine, theirs)) {
          const { collection, id } = difference.entity;
          const isPerson = collection === 'organisations' || collection === 'contacts';
          if (difference.kind === 'field') expect(asked).toContain(`${collection}/${id}/${difference.field}`);
          else if (difference.kind !== 'moved' && !isPerson) expect(asked).toContain(`${collection}/${id}`);
        }
      }),
      RUNS,
    );
  });
});

describe('deciding everything for one copy', () => {
  it('gives that copy back where it is not known what both come from', () => {
    fc.assert(
      fc.property(twoCopies, fc.constantFrom('mine', 'theirs'), ({ mine, theirs }, side) => {
        const copies = { base: null, mine, theirs };
        const decisions = Object.fromEntries(merge(copies).conflicts.map(({ id }) => [id, side] as const));
        const { document } = merge(copies, decisions);
        const { plan } = side === 'mine' ? mine : theirs;
        const { lastActionNumber } = document.plan;
        expect(contentOf({ ...document, organisations: [], contacts: [] })).toEqual(
          contentOf({ ...document, plan: { ...plan, lastActionNumber }, organisations: [], contacts: [] }),
        );
      }),
      RUNS,
    );
  });
});

describe('the changes towards what was merged', () => {
  it('give it, applied one after the other, and none is needed for what is already so', () => {
    fc.assert(
      fc.property(twoCopies, ({ mine, theirs }) => {
        const { document } = merge({ base: BASE, mine, theirs });
        const subject = { plan: mine.plan, directory: mine };
        const changes = changesTowards(subject, document, LATER);
        for (const change of changes) expect(documentChange.safeParse(change).success).toBe(true);
        let plan: Plan = mine.plan;
        let directory: Directory = { organisations: mine.organisations, contacts: mine.contacts };
        for (const { kind, change } of changes) {
          if (kind === 'plan') plan = applyPlanChange(plan, change as never).document ?? plan;
          else directory = applyDirectoryChange(directory, change as never).document;
        }
        expect(contentOf({ ...document, plan, organisations: [], contacts: [] })).toEqual(
          contentOf({ ...document, organisations: [], contacts: [] }),
        );
        expect(changesTowards({ plan, directory }, document, LATER)).toEqual([]);
      }),
      RUNS,
    );
  });
});

type Scalars = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The entities of a plan with those of their fields that can only be taken whole. */
function scalarsById({ plan }: PlanDocument): Scalars {
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { id, title, start, end, status, milestones } of plan.actions) {
    found.set(id, { title, start, end, status });
    for (const milestone of milestones)
      found.set(milestone.id, { title: milestone.title, dueOn: milestone.dueOn });
  }
  for (const { id, title } of plan.axes) found.set(id, { title });
  return found;
}

/** Of every scalar field the three documents have: whether both copies changed it, and not in the same way. */
function scalarsInAll(before: Scalars, own: Scalars, other: Scalars) {
  return [...own].flatMap(([id, fields]) =>
    Object.entries(fields).flatMap(([field, mine]) => {
      const [base, theirs] = [before.get(id)?.[field], other.get(id)?.[field]];
      if (theirs === undefined || base === undefined) return [];
      const isApart = mine !== theirs && mine !== base && theirs !== base;
      return [{ key: `${id}/${field}`, isApart }];
    }),
  );
}
