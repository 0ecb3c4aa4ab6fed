// A generated plan whose texts and names are all that a spreadsheet could take for something else. The same for the same seed.
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { Choices } from './seeded-choices.ts';

const HOSTILE_TEXTS = [
  '=1+1',
  '=HYPERLINK("http://exemple.invalid";"ici")',
  '+33 2 41 00 00 00',
  '-5 %',
  '@ccueil',
  "'=déjà échappé",
  "'guillemet",
  '012',
  '1 bis',
  '1,5',
  '1e3',
  'VRAI',
  '22/11/2026',
  'mars 2027',
  '#REF!',
  'une ligne\nune autre\n\net encore',
  'deux  espaces   et trois',
  'point-virgule; "guillemets", virgule',
  '<b>gras</b> & ]]> &amp; fin',
  '_x0041_ et _x000D_',
  'insécable\u00a0: fine\u202f! tiret – cadratin — puce •',
  'e\u0301 décomposé, œuvre, 👩🏽‍🌾, مرحبا, 中文',
  'N/A',
  'Oui',
] as const;
const LONG_TEXT_CHARACTERS = 9000;

/** Two words at least: sentences, never codes, dates nor addresses. */
const isSentence = (text: string): boolean => /^[\p{Lu}].* /u.test(text);

/** Far from those of the plans it is given: an id drawn twice would be one thing in two places. */
const HOSTILE_SEEDS = 1_000_000;

export function hostileDocument(document: PlanDocument, seed: number): PlanDocument {
  const choices = new Choices(HOSTILE_SEEDS + seed);
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return isSentence(value) ? choices.of(HOSTILE_TEXTS) : value;
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, LEFT_ALONE.has(key) ? each : visit(each)]),
    );
  };
  const visited = visit(document) as PlanDocument;
  return {
    ...visited,
    organisations: visited.organisations.map((each, index) => ({
      ...each,
      // Three share a name and a number, the others only a name or neither.
      name: index < 6 ? 'Mission locale; service "emploi"' : each.name,
      siren: index < 3 ? each.siren : '',
    })),
    contacts: visited.contacts.map((each, index) => ({
      ...each,
      familyName: index % 2 === 0 ? 'Le Goff' : each.familyName,
      givenName: index === 0 ? '' : 'Marie',
      function: index === 0 ? '=Cheffe' : each.function,
    })),
    plan: {
      ...visited.plan,
      axes: visited.plan.axes.map((axis, index, all) => ({
        ...axis,
        title: index < 2 ? 'Mobilité' : axis.title,
        parentId: index >= 3 ? (all[index - 3]?.id ?? null) : null,
      })),
      actions: visited.plan.actions.map((action, index) => ({
        ...action,
        number: NUMBERS[index] ?? action.number,
        title: index % 3 === 0 ? choices.of(HOSTILE_TEXTS) : action.title,
        description: index === 1 ? 'mot '.repeat(LONG_TEXT_CHARACTERS / 4).trim() : action.description,
        milestones: action.milestones.flatMap((milestone) => [
          milestone,
          { ...milestone, id: choices.id(), evidenceId: action.attachments[0]?.id ?? null },
        ]),
        indicators: action.indicators.flatMap((indicator) => [
          indicator,
          { ...indicator, id: choices.id(), measurements: [] },
        ]),
      })),
    },
  };
}

const NUMBERS = ['012', '1 bis', '=2', '-3', '1e3', '2', '02', 'N°7', '2/3', '22/11/2026'];
/** Names that others of the same list are known by, given one by one; and what is no free text. */
const LEFT_ALONE = new Set([
  'externalReferences',
  'createdBy',
  'updatedBy',
  'label',
  'within',
  'committeeName',
]);
