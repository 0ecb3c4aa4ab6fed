import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Ancestor } from '../action/replication.ts';
import { idNumber, MAYENNE } from '../specimen.test-support.ts';
import { departementsOf, knownOnce, type FicheFacts } from './known.ts';
import { closesOnItself, lineageForest, nodesOf, type KnownFiche } from './lineage.ts';
import { adaptationCounts, lastReports, reportedSentence, reportsOn } from './reported.ts';
import type { KeptReport } from './replications.ts';
import type { ReplicationReport } from './report.ts';

const above = (number: number): Ancestor => ({
  planId: idNumber(900),
  actionId: idNumber(number),
  committeeName: `Comité ${String(number)}`,
  territory: 'Mayenne',
  versionHash: 'a'.repeat(64),
});
const fiche = (number: number, chain: readonly number[]): KnownFiche => ({
  ...above(number),
  title: `Fiche ${String(number)}`,
  chain: chain.map(above),
});
const shape = ({ actionId, children }: ReturnType<typeof lineageForest>['trees'][number]): unknown => [
  Number(actionId.slice(-4)),
  ...children.map(shape),
];

describe('a lineage', () => {
  it('is drawn from what each fiche says of those above it', () => {
    const { trees, contradicted } = lineageForest([fiche(3, [1, 2]), fiche(2, [1]), fiche(4, [1])]);
    expect(trees.map(shape)).toEqual([[1, [2, [3]], [4]]]);
    expect(contradicted).toEqual([]);
    expect(trees[0]?.title).toBeNull();
  });

  it('leaves out fiches without kin, and puts the widest first', () => {
    const { trees } = lineageForest([fiche(9, []), fiche(5, [6]), fiche(2, [1]), fiche(3, [1])]);
    expect(trees.map(shape)).toEqual([
      [1, [2], [3]],
      [6, [5]],
    ]);
  });

  it('tells a fiche that would descend from itself, and draws the rest', () => {
    const { trees, contradicted } = lineageForest([fiche(2, [1]), fiche(1, [2]), fiche(3, [2, 1, 2])]);
    expect(contradicted.length).toBeGreaterThan(0);
    expect(trees).toHaveLength(1);
    expect(closesOnItself([above(1), above(2), above(1)])).toBe(true);
    expect(closesOnItself([above(1), above(2)])).toBe(false);
  });

  it('ends whatever others say, and names each fiche once', () => {
    const number = fc.integer({ min: 1, max: 8 });
    const anyFiche = fc.tuple(number, fc.array(number, { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(anyFiche, { maxLength: 12 }), (told) => {
        const { trees } = lineageForest(told.map(([own, chain]) => fiche(own, chain)));
        const keys = trees.flatMap((tree) => nodesOf(tree).map(({ key }) => key));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('has nothing put above a fiche but by itself, whoever says so and in whatever order', () => {
    const [own, copy, forged] = [fiche(1, []), fiche(2, [1]), fiche(3, [9, 1])];
    for (const told of [
      [own, copy, forged],
      [forged, copy, own],
    ])
      expect(lineageForest(told).trees.map(shape)).toEqual([
        [1, ...(told[0] === own ? [[2], [3]] : [[3], [2]])],
      ]);
    expect(lineageForest([forged]).trees.map(shape)).toEqual([[9, [1, [3]]]]);
  });

  it('draws a fiche that was copied everywhere as quickly as a long line', () => {
    const wide = Array.from({ length: 60_000 }, (_, index) => fiche(index + 2, [1]));
    expect(nodesOf(lineageForest(wide).trees[0] ?? expect.fail()).length).toBe(60_001);
  });

  it('is not too long to be drawn', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => fiche(index + 2, [index + 1]));
    expect(nodesOf(lineageForest(long).trees[0] ?? expect.fail()).length).toBe(20_001);
  });
});

const report = (number: number, chain: readonly number[], adapted: readonly string[]): ReplicationReport =>
  ({
    ...above(number),
    chain: chain.map(above),
    adaptations: adapted.map((field) => ({ field, decision: 'adapted', reason: '' })),
  }) as unknown as ReplicationReport;

describe('what came back', () => {
  it('is counted: how many copies, and how many adapted what most did', () => {
    const copies = [report(2, [1], ['funding', 'title']), report(3, [1], ['funding']), report(4, [1], [])];
    expect(reportedSentence(3, adaptationCounts(copies))).toBe(
      '3\u00a0réplications, 2\u00a0ont adapté le financement',
    );
    expect(reportedSentence(1, adaptationCounts([report(2, [1], ['title'])]))).toBe(
      '1\u00a0réplication, 1\u00a0a adapté «\u202fIntitulé\u202f»',
    );
    expect(reportedSentence(0, [])).toBe('Aucune réplication connue.');
  });

  it('is for every fiche above, never for the copy itself', () => {
    const kept = (each: ReplicationReport) =>
      ({
        planId: each.planId,
        actionId: each.actionId,
        report: each,
        identity: 'b'.repeat(64),
      }) as KeptReport & {
        report: ReplicationReport;
        identity: string;
      };
    const all = [kept(report(3, [1, 2], [])), kept(report(2, [1, 2], []))];
    expect(reportsOn(above(1), all)).toHaveLength(2);
    expect(reportsOn(above(2), all)).toHaveLength(1);
    expect(reportsOn(above(3), all)).toHaveLength(0);
  });

  it('is the last of each copy; what a stranger says takes the place of nobody’s who is relied on', () => {
    const kept = (identity: string, reportedAt: string) =>
      ({ ...above(2), identity, report: { ...report(2, [1], []), reportedAt } }) as unknown as KeptReport;
    const all = [kept('known', '2026-02'), kept('stranger', '2999-01'), kept('stranger', '2026-01')];
    const lastOf = (reports: readonly KeptReport[], relied: string) =>
      lastReports({ replicationReports: reports }, (identity) => identity === relied).map((each) => [
        each.identity,
        each.report.reportedAt,
      ]);
    expect(lastOf(all, 'known')).toEqual([['known', '2026-02']]);
    expect(lastOf(all.toReversed(), 'known')).toEqual([['known', '2026-02']]);
    expect(lastOf(all, 'nobody')).toEqual([['stranger', '2999-01']]);
    const drafted = { ...kept('known', '2026-03'), identity: null, report: null };
    expect(lastOf([...all, drafted], 'known')).toHaveLength(1);
  });

  it('knows each fiche once, by what tells it best', () => {
    const told = (knownBy: FicheFacts['knownBy']) => ({ ...fiche(1, []), knownBy }) as FicheFacts;
    expect(knownOnce([told('report'), told('own'), told('file')]).map(({ knownBy }) => knownBy)).toEqual([
      'own',
    ]);
  });

  it('runs in départements, told by whatever lies in one', () => {
    expect(departementsOf([MAYENNE, MAYENNE])).toEqual(['53']);
  });
});
