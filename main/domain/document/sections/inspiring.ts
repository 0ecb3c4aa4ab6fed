// For a steering committee: the actions chosen as examples, who chose them and why, and what another territory needs to know of each.
import type { Action } from '../../action/action.ts';
import {
  criteriaCount,
  CRITERION_RATING_LABELS,
  INSPIRING_CRITERION_LABELS,
  type Inspiring,
} from '../../action/inspiring.ts';
import { BLANK_TRANSFERABILITY, TRANSFERABILITY_FIELD_LABELS } from '../../action/transferability.ts';
import { READINESS_LABELS } from '../../action/action-codes.ts';
import { provenanceOf } from '../../consolidation/provenance.ts';
import type { Block, Fact } from '../blocks.ts';
import { joined, type DocumentContext } from '../context.ts';
import { column, counted, dateWords, fact, factsBlock, heading, paragraph, tableOf } from '../writing.ts';

type Chosen = Action & { readonly inspiring: Inspiring };

function chosenIn({ actions }: DocumentContext): readonly Chosen[] {
  return actions.filter((action): action is Chosen => action.inspiring !== null);
}

export function inspiringList(context: DocumentContext): readonly Block[] {
  const chosen = chosenIn(context);
  return [
    heading(1, 'Actions inspirantes', 'inspirantes'),
    paragraph(
      chosen.length === 0
        ? 'Aucune action n’est retenue comme inspirante.'
        : `${counted(chosen.length, 'action')} sur ${counted(context.plan.actions.length, 'fiche')}.`,
      chosen.length === 0 ? 'quiet' : 'lead',
    ),
    ...tableOf('Actions retenues', chosen, [
      column('Action', 5, (action) => context.titleOf(action)),
      column('Où', 3, (action) => joined([...committeesOf(action), placesOf(action)])),
      column('Retenue', 3, ({ inspiring }) =>
        joined([inspiring.selectedBy, dateWords(inspiring.selectedOn)]),
      ),
      column('Pourquoi', 5, ({ inspiring }) => inspiring.why),
    ]),
  ];
}

/** One to an action: why it was chosen, how it meets the criteria, what to know before taking it up. */
export function inspiringSheets(context: DocumentContext): readonly Block[] {
  return chosenIn(context).flatMap((action) => [
    heading(2, context.titleOf(action), `inspirante-${action.id}`),
    ...(action.summary.trim() === '' ? [] : [paragraph(action.summary, 'lead')]),
    ...factsBlock([
      ...fact('Pourquoi elle inspire', action.inspiring.why),
      ...fact('Comité', ...committeesOf(action)),
      ...fact('Territoires', placesOf(action)),
      ...fact('Thème', action.themePrimary === null ? '' : context.theme(action.themePrimary)),
    ]),
    ...criteriaOf(action),
    ...factsBlock(transferabilityOf(action)),
  ]);
}

function criteriaOf({ inspiringCriteria }: Action): readonly Block[] {
  const { met, of } = criteriaCount(inspiringCriteria);
  return tableOf(
    `${counted(met, 'critère rempli', 'critères remplis')} sur ${String(of)}`,
    inspiringCriteria,
    [
      column('Critère', 4, ({ criterion }) => INSPIRING_CRITERION_LABELS[criterion]),
      column('Rempli', 2, ({ rating }) => CRITERION_RATING_LABELS[rating]),
      column('Ce qui le montre', 6, ({ note }) => note),
    ],
  );
}

/** What did not work comes with the rest: it is what saves the next territory time. */
function transferabilityOf({ transferability }: Action): readonly Fact[] {
  if (transferability === null) return [];
  return (Object.keys(BLANK_TRANSFERABILITY) as (keyof typeof BLANK_TRANSFERABILITY)[]).flatMap((field) => {
    const value = transferability[field];
    if (value === null) return [];
    const words =
      typeof value === 'number' ? READINESS_LABELS[value as keyof typeof READINESS_LABELS] : value;
    return fact(TRANSFERABILITY_FIELD_LABELS[field], words);
  });
}

function committeesOf(action: Action): readonly string[] {
  return [...new Set(provenanceOf(action).map(({ committeeName }) => committeeName))];
}

function placesOf({ territories }: Action): string {
  return joined(territories.map(({ label }) => label));
}
