import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import { describe, expect, it } from 'vitest';
import { action as actionSchema, ACTION_FIELD_LABELS, type Action } from '../action/action.ts';
import { ACTION_PART_LABELS } from '../action/action-parts.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import {
  lineageOf,
  REPLICATED_FIELD_LABELS,
  REPLICATED_FIELDS,
  REPLICATION_MODE_LABELS,
  type ReplicationMode,
} from '../action/replication.ts';
import { idNumber, SARTHE } from '../specimen.test-support.ts';
import { adaptationsOf, revisedFields, withReason, withTaken } from './adaptations.ts';
import { carried, carriedFields } from './carried.ts';
import { organisationsByName, organisationsNamed, replicaOf, snapshotOf } from './copy-fiche.ts';
import {
  contentOf,
  copying,
  HASH_OF,
  MISSION,
  partOf,
  RICH,
  solutionWith,
} from './replication.test-support.ts';
import { takeOver } from './take-over.ts';

describe('the fields of a replication', () => {
  it('are called as the fiche calls them', () => {
    const labels: Readonly<Record<string, string>> = { ...ACTION_FIELD_LABELS, ...ACTION_PART_LABELS };
    for (const field of REPLICATED_FIELDS)
      expect(REPLICATED_FIELD_LABELS[field]).toBe(labels[field === 'funding' ? 'fundingLines' : field]);
  });
});

describe('a copy', () => {
  it.each(Object.keys(REPLICATION_MODE_LABELS) as ReplicationMode[])(
    'made to %s is a sound fiche that leaves behind what happened to its source',
    (mode) => {
      const copy = replicaOf(solutionWith(), copying(mode));
      expect(actionSchema.safeParse(copy).error?.issues).toBeUndefined();
      expect(copy).toMatchObject({ status: 'to-specify', start: null, end: null, territories: [SARTHE] });
      expect(copy.milestones.every(({ dueOn, doneOn }) => dueOn === null && doneOn === null)).toBe(true);
      expect(copy.fundingLines.every(({ status }) => status === 'considered')).toBe(true);
      expect(copy.indicators.every(({ measurements }) => measurements.length === 0)).toBe(true);
      expect(copy.transferability?.replicationContact ?? '').toBe('');
    },
  );

  it('takes over less and less', () => {
    const counts = (Object.keys(REPLICATION_MODE_LABELS) as ReplicationMode[]).map(
      (mode) => carriedFields(mode).length,
    );
    expect(counts[0]).toBe(REPLICATED_FIELDS.length);
    expect(new Set(counts).size).toBe(4);
    const inspired = replicaOf(solutionWith(), copying('draw-inspiration'));
    expect(inspired).toMatchObject({ problem: 'Pas de bus', means: '', partners: [], fundingLines: [] });
  });

  it('finds organisations by name or acronym in the receiving directory, and keeps no amount of another territory', () => {
    const copy = replicaOf(solutionWith(), copying('reproduce'));
    expect(copy.partners).toMatchObject([{ organisationId: idNumber(80), isSigned: false, commitment: '' }]);
    expect(copy.fundingLines).toMatchObject([{ organisationId: null, amountCents: null }]);
    expect(organisationsNamed(solutionWith(), 'reproduce')).toEqual(['Mission locale', 'Conseil régional']);
    expect(organisationsByName([MISSION])('ml')).toBe(MISSION.id);
    expect(organisationsByName([MISSION])('')).toBeNull();
  });

  it('says where it comes from, its whole lineage oldest first', () => {
    const solution = solutionWith();
    const first = replicaOf(solution, copying('reproduce'));
    expect(first.replicationOf).toMatchObject({
      sourceActionId: idNumber(1),
      sourceTerritory: 'Mayenne',
      sourceVersionHash: solution.versionHash,
      mode: 'reproduce',
    });
    const again = { ...solution, planId: idNumber(901), actionId: first.id, lineage: lineageOf(first) };
    const second = replicaOf(again, { ...copying('extend'), id: idNumber(501) });
    expect(lineageOf(second).map(({ actionId }) => actionId)).toEqual([idNumber(1), first.id]);
  });

  it('turns what is to be obtained into an obstacle or a step, and nothing else', () => {
    const told = (
      answer: 'satisfied' | 'to-obtain',
      becomes: 'obstacle' | 'milestone' | null,
      text: string,
    ) => ({ kind: 'prerequisite', text, answer, becomes }) as const;
    const checklist = [
      told('to-obtain', 'obstacle', 'Un local'),
      told('to-obtain', 'milestone', 'Un accord'),
      told('to-obtain', null, 'Rien'),
      told('satisfied', 'obstacle', 'Déjà là'),
    ];
    const copy = replicaOf(solutionWith(), { ...copying('draw-inspiration'), checklist });
    expect(copy.obstacles.map(({ description }) => description)).toEqual(['Un local']);
    expect(copy.milestones.map(({ title }) => title)).toEqual(['Un accord']);
  });
});

describe('what became of the source', () => {
  const solution = solutionWith();
  const kept = { source: snapshotOf(solution), mode: 'reproduce', left: [] } as const;
  const copy = replicaOf(solution, copying('reproduce'));
  const decisions = (action: Action) =>
    Object.fromEntries(
      adaptationsOf(kept, contentOf(action), action.adaptations).map(({ field, decision }) => [
        field,
        decision,
      ]),
    );

  it('is computed: kept, adapted or dropped, and silent on what the source did not say', () => {
    expect(decisions(copy)).toMatchObject({ problem: 'kept', milestones: 'kept', partners: 'kept' });
    expect(decisions({ ...copy, problem: 'Autre', objectives: '', summary: 'Ajouté' })).toMatchObject({
      problem: 'adapted',
      objectives: 'dropped',
    });
    expect(decisions({ ...copy, summary: 'Ajouté' })).not.toHaveProperty('summary');
  });

  it('is no difference where an amount left to be filled in was filled in, and is one where the funder changed', () => {
    const [line] = copy.fundingLines;
    if (!line) throw new Error('no line');
    const named = { ...copy, fundingLines: [{ ...line, organisationId: idNumber(81) }] };
    const content = contentOf(named);
    const same = {
      ...kept,
      source: { ...kept.source, content: { ...kept.source.content, funding: content.funding } },
    };
    const paid = { ...named, fundingLines: [{ ...line, organisationId: idNumber(81), amountCents: 900 }] };
    const ofFunding = (action: Action) =>
      adaptationsOf(same, contentOf(action), []).find(({ field }) => field === 'funding')?.decision;
    expect(ofFunding(paid)).toBe('kept');
    expect(ofFunding({ ...paid, fundingLines: [] })).toBe('dropped');
    expect(decisions(paid)).toMatchObject({ funding: 'adapted' });
  });

  it('is no difference where the same sheet was written in another order', () => {
    const { transferability } = copy;
    const reversed = Object.fromEntries(Object.entries(transferability ?? {}).toReversed());
    expect(decisions({ ...copy, transferability: reversed as Action['transferability'] })).toMatchObject({
      transferability: 'kept',
    });
    expect(
      decisions({ ...copy, transferability: { ...BLANK_TRANSFERABILITY, pitfalls: 'Le coût' } }),
    ).toMatchObject({
      transferability: 'adapted',
    });
  });

  it('keeps reasons alone, in the order of the fiche', () => {
    const reason = (field: 'funding' | 'problem', text: string) =>
      ({ field, decision: 'adapted', reason: text }) as const;
    const typed = withReason(withReason([], reason('funding', 'Pas de mécène')), reason('problem', 'Autre'));
    expect(typed.map(({ field }) => field)).toEqual(['problem', 'funding']);
    expect(withReason(typed, reason('problem', ' '))).toHaveLength(1);
  });
});

describe('a later version of the source', () => {
  const solution = solutionWith();
  const kept = { source: snapshotOf(solution), mode: 'reproduce', left: [] } as const;
  const later = solutionWith({
    problem: 'Plus de train non plus',
    status: 'abandoned',
    milestones: [
      ...(RICH.milestones ?? []),
      { ...partOf(74), ...BLANK_MILESTONE, title: 'Bilan', doneOn: '2026-01' },
    ],
  });

  it('is told by what it says of the action, not by what happens to it', () => {
    const fields = revisedFields(kept, later.content, HASH_OF).map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['milestones', 'problem']);
    expect(revisedFields(kept, solutionWith({ status: 'paused' }).content, HASH_OF)).toEqual([]);
  });

  it('is asked once: what was left is asked again only when the source changes again', () => {
    const [revised] = revisedFields(kept, later.content, HASH_OF);
    if (!revised) throw new Error('nothing revised');
    const left = { ...kept, left: [{ field: revised.field, fingerprint: revised.fingerprint }] };
    expect(revisedFields(left, later.content, HASH_OF).map(({ field }) => field)).not.toContain(
      revised.field,
    );
    const again = solutionWith({ problem: 'Encore autre chose' });
    expect(revisedFields(left, again.content, HASH_OF).map(({ field }) => field)).toEqual(['problem']);
  });

  it('is taken over field by field; in a list, what is new comes in beside what is there', () => {
    const copy = replicaOf(solution, copying('reproduce'));
    const taking = {
      ...copying('reproduce'),
      own: contentOf(copy),
      latest: later.content,
    };
    expect(takeOver(copy, 'problem', taking)).toMatchObject([
      { kind: 'action.set', field: 'problem', value: 'Plus de train non plus' },
    ]);
    expect(takeOver(copy, 'milestones', taking)).toMatchObject([
      { kind: 'part.add', list: 'milestones', part: { title: 'Bilan', doneOn: null } },
    ]);
    const taken = { ...kept, source: withTaken(kept.source, 'problem', later.content) };
    expect(revisedFields(taken, later.content, HASH_OF).map(({ field }) => field)).toEqual(['milestones']);
  });
});

it('carries no figure of another territory unless the action is extended', () => {
  expect(carried(solutionWith().content, 'reproduce').funding[0]?.amountCents).toBeNull();
  expect(carried(solutionWith().content, 'extend').funding[0]?.amountCents).toBe(500_000);
});
