import { describe, expect, it } from 'vitest';
import type { Action } from '../action/action.ts';
import { actionNumber, idNumber, MAYENNE, SARTHE } from '../specimen.test-support.ts';
import { built, fileOf, recipeWith } from './consolidation.test-support.ts';
import { proposeDuplicates, searchDuplicates } from './duplicates.ts';
import { provenanceOf } from './provenance.ts';
import type { Ruling, SourceFiche } from './recipe.ts';

const file = (plan: number, ...actions: readonly Action[]) =>
  fileOf({ plan, committee: `Comité ${String(plan)}`, actions });
const titled = (number: number, title: string, fields: Partial<Action> = {}) =>
  actionNumber(number, { title, ...fields });
const fiche = (plan: number, action: number): SourceFiche => ({
  planId: idNumber(plan),
  actionId: idNumber(action),
});
const ruled = (ruling: Ruling['ruling'], one: SourceFiche, other: SourceFiche): Ruling => ({
  fiches: [one, other],
  ruling,
  decidedBy: 'Le secrétariat régional',
  decidedOn: '2027-01-15',
});
const proposals = (files: readonly ReturnType<typeof file>[], rulings: readonly Ruling[] = []) =>
  proposeDuplicates(built(files).fiches, rulings).map(({ fiches, reasons }) => ({
    numbers: fiches.map(({ source }) => Number(source.actionId.slice(-3))),
    reasons,
  }));

describe('probable duplicates', () => {
  it('are the same fiche in two plans, the same title, or titles that share their rare words', () => {
    const one = file(
      201,
      titled(1, 'Bus de l’emploi'),
      titled(2, 'Plateforme de garde d’enfants en horaires décalés'),
      titled(3, 'Forum'),
    );
    const two = file(
      202,
      titled(1, 'Autre chose'),
      titled(12, 'Garde d’enfants en horaires décalés'),
      titled(13, 'FORUM !'),
    );
    expect(proposals([one, two])).toEqual([
      { numbers: [1, 1], reasons: ['same-fiche'] },
      { numbers: [3, 13], reasons: ['same-title'] },
      { numbers: [2, 12], reasons: ['close-title'] },
    ]);
  });

  it('are never two fiches of one committee', () => {
    expect(proposals([file(201, titled(1, 'Forum'), titled(2, 'Forum'))])).toEqual([]);
  });

  it('need less in one place, and say so', () => {
    const here = { territories: [MAYENNE] };
    const one = titled(1, 'Navette vers la zone industrielle des Touches', here);
    const two = titled(2, 'Navette de la zone des Touches pour apprentis', here);
    expect(proposals([file(201, one), file(202, two)])).toEqual([
      { numbers: [1, 2], reasons: ['close-title', 'same-territory'] },
    ]);
    const away = titled(2, 'Navette de la zone des Touches pour apprentis', { territories: [SARTHE] });
    expect(proposals([file(201, one), file(202, away)])).toEqual([]);
  });

  it('are not proposed again once ruled on, either way round', () => {
    const files = [file(201, titled(1, 'Forum')), file(202, titled(2, 'Forum'))];
    expect(proposals(files)).toHaveLength(1);
    expect(proposals(files, [ruled('different', fiche(202, 2), fiche(201, 1))])).toEqual([]);
  });

  it('are searched step by step, so that the search can be told and stopped', () => {
    const many = Array.from({ length: 250 }, (_, index) => titled(index + 1, `Fiche ${String(index)}`));
    const shares = [...searchDuplicates(built([file(201, ...many)]).fiches, [])];
    expect(shares).toEqual([0, 0.4, 0.8]);
  });
});

describe('fiches ruled to be one action', () => {
  const one = file(
    201,
    titled(1, 'Forum'),
    titled(5, 'Suite', { links: [{ actionId: idNumber(1), kind: 'completes' }] }),
  );
  const two = file(
    202,
    titled(2, 'Forum des métiers'),
    titled(6, 'Autre', { links: [{ actionId: idNumber(2), kind: 'completes' }] }),
  );
  const three = file(203, titled(3, 'Le forum'));
  const rulings = [ruled('same', fiche(201, 1), fiche(202, 2)), ruled('same', fiche(202, 2), fiche(203, 3))];

  it('leave the first, which tells where all of them come from, and what named them names it', () => {
    const { actions } = built([one, two, three], recipeWith({ rulings })).document.plan;
    expect(actions.map(({ title }) => title)).toEqual(['Forum', 'Suite', 'Autre']);
    const [forum, , other] = actions;
    expect(forum && provenanceOf(forum).map(({ committeeName }) => committeeName)).toEqual([
      'Comité 201',
      'Comité 202',
      'Comité 203',
    ]);
    expect(other?.links.map(({ actionId }) => actionId)).toEqual([forum?.id]);
  });

  it('are two again where a file is missing, and the ruling is told to serve nothing', () => {
    const { document, unusedRulings } = built([one, three], recipeWith({ rulings }));
    expect(document.plan.actions.map(({ title }) => title)).toEqual(['Forum', 'Suite', 'Le forum']);
    expect(unusedRulings).toHaveLength(2);
  });

  it('end somewhere, even ruled in a circle', () => {
    const circle = [...rulings, ruled('same', fiche(203, 3), fiche(201, 1))];
    expect(built([one, two, three], recipeWith({ rulings: circle })).document.plan.actions).toHaveLength(3);
  });
});
