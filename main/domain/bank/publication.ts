// Publishing: choosing what leaves of one's own fiches. Nothing goes but what anybody may read; obstacles only where they are asked
// for, and then without any person.
import * as z from 'zod';
import { ACTION_PART_LABELS } from '../action/action-parts.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { makeTextScreen } from '../privacy/text-screen.ts';
import { WithheldBook, type Withheld } from '../privacy/withheld.ts';
import type { Solution, SolutionContent } from '../solution/solution.ts';
import { solutionsOf, withheldOf, type MakingSolutions } from '../solution/solution-of.ts';

export const PUBLISHED_SECTION_LABELS = {
  money: 'Coût et financements',
  milestones: 'Étapes',
  indicators: 'Indicateurs',
  notes: 'Notes de suivi publiques',
  obstacles: 'Freins rencontrés',
} as const;
export type PublishedSection = keyof typeof PUBLISHED_SECTION_LABELS;

export const functionalContact = z.strictObject({
  label: z.string().trim().max(400),
  email: z.string().trim().max(320),
  phone: z.string().trim().max(50),
});
export type FunctionalContact = Readonly<z.infer<typeof functionalContact>>;

export const publicationChoices = z.strictObject({
  sections: z.strictObject({
    money: z.boolean(),
    milestones: z.boolean(),
    indicators: z.boolean(),
    notes: z.boolean(),
    obstacles: z.boolean(),
  }),
  /** Stands in each solution in the place of its own; null leaves each its own. */
  contact: functionalContact.nullable(),
});
export type PublicationChoices = Readonly<z.infer<typeof publicationChoices>>;

/** Obstacles stay unless they are asked for. */
export const USUAL_CHOICES: PublicationChoices = {
  sections: { money: true, milestones: true, indicators: true, notes: true, obstacles: false },
  contact: null,
};

export const PUBLICATION_WARNING_LABELS = {
  'no-contact': 'Sans contact fonctionnel',
  'no-sheet': 'Sans fiche de transférabilité',
  'no-lessons': 'Ne dit pas ce qui n’a pas marché',
} as const;
export interface PublicationWarning {
  readonly code: keyof typeof PUBLICATION_WARNING_LABELS;
  readonly actionIds: readonly string[];
}

export interface Publication {
  readonly solutions: readonly Solution[];
  readonly withheld: readonly Withheld[];
  readonly warnings: readonly PublicationWarning[];
}

export function publicationOf(
  document: PlanDocument,
  actionIds: ReadonlySet<string>,
  { sections, contact }: PublicationChoices,
  making: Omit<MakingSolutions, 'audience'>,
): Publication {
  const open = solutionsOf(document, actionIds, { ...making, audience: 'open-data' });
  const obstacles = sections.obstacles ? screenedObstacles(document, actionIds, making) : null;
  const solutions = open.map((each) => ({
    ...each,
    content: contentWith(each.content, sections, obstacles?.of.get(each.actionId) ?? []),
    contact: contact ?? each.contact,
  }));
  const told = withheldOf(document, actionIds, 'open-data');
  return {
    solutions,
    withheld: [...told.filter((each) => !obstacles || !isObstacles(each)), ...(obstacles?.withheld ?? [])],
    warnings: warningsOf(solutions),
  };
}

function contentWith(
  content: SolutionContent,
  sections: PublicationChoices['sections'],
  obstacles: SolutionContent['obstacles'],
): SolutionContent {
  return {
    ...content,
    ...(sections.money ? {} : { cost: null, funding: [] }),
    ...(sections.milestones ? {} : { milestones: [] }),
    ...(sections.indicators ? {} : { indicators: [] }),
    ...(sections.notes ? {} : { notes: [] }),
    obstacles,
  };
}

const OBSTACLES = ACTION_PART_LABELS.obstacles;
function isObstacles({ field }: Withheld): boolean {
  return field.startsWith(OBSTACLES);
}

/** As the committee knows them, but for every person, address and number in their words. */
function screenedObstacles(
  document: PlanDocument,
  actionIds: ReadonlySet<string>,
  making: Omit<MakingSolutions, 'audience'>,
) {
  const book = new WithheldBook();
  const screen = makeTextScreen({ unnamed: document.contacts, addresses: new Set() });
  const inside = solutionsOf(document, actionIds, { ...making, audience: 'committee' });
  const of = new Map(
    inside.map(({ actionId, content }) => [
      actionId,
      content.obstacles.map((obstacle) => {
        const clean = (text: string): string =>
          screen(text, (reason) => book.add(OBSTACLES, reason, actionId));
        return {
          ...obstacle,
          description: clean(obstacle.description),
          unblockCondition: clean(obstacle.unblockCondition),
        };
      }),
    ]),
  );
  return { of, withheld: book.told() };
}

function warningsOf(solutions: readonly Solution[]): readonly PublicationWarning[] {
  const lacking = (code: PublicationWarning['code'], lacks: (each: Solution) => boolean) => ({
    code,
    actionIds: solutions.filter(lacks).map(({ actionId }) => actionId),
  });
  return [
    lacking('no-contact', ({ contact }) => contact === null || contact.label === ''),
    lacking('no-sheet', ({ content }) => content.transferability === null),
    lacking(
      'no-lessons',
      ({ content }) => content.transferability !== null && content.transferability.pitfalls.trim() === '',
    ),
  ].filter(({ actionIds }) => actionIds.length > 0);
}
