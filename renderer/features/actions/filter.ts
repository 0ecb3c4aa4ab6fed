// Which fiches the list shows. Pure: the same fiches and filter, the same list.
import { hasNamedLead } from '../../../main/domain/action/lead.ts';
import type { Action } from '../../../main/domain/action/action.ts';
import { foldText } from '../../../main/domain/text/fold.ts';
import { territoryId } from '../../../main/domain/territory/territory.ts';
import { matchesText, wordsOf } from '../../api/action-search.ts';
import type { ActionFilter } from '../../api/navigation.ts';

/** The explicit entries of a filter: what has none. */
export const NONE = 'none';

type Test = (action: Action) => boolean;

function themeTest(theme: string): Test {
  if (theme === NONE) return ({ themePrimary }) => themePrimary === null;
  const bears = (code: string): boolean => code === theme || code.startsWith(`${theme}.`);
  return ({ themePrimary, themesSecondary }) =>
    (themePrimary !== null && bears(themePrimary)) || themesSecondary.some(bears);
}

function territoryTest(territory: string): Test {
  if (territory === NONE) return ({ territories }) => territories.length === 0;
  return ({ territories }) => territories.some((each) => territoryId(each) === territory);
}

function leadTest(lead: string): Test {
  if (lead === NONE) return ({ leads }) => !hasNamedLead(leads);
  return ({ leads }) => leads.some(({ organisationId }) => organisationId === lead);
}

function chosenTest(ids: readonly string[]): Test {
  const chosen = new Set(ids);
  return ({ id }) => chosen.has(id);
}

export function filterActions(
  actions: readonly Action[],
  filter: ActionFilter,
  organisationName: (id: string) => string,
): readonly Action[] {
  const tests: Test[] = [];
  if (filter.chosen) tests.push(chosenTest(filter.chosen.ids));
  if (filter.theme !== '') tests.push(themeTest(filter.theme));
  if (filter.territory !== '') tests.push(territoryTest(filter.territory));
  if (filter.status !== '') tests.push(({ status }) => status === filter.status);
  if (filter.lead !== '') tests.push(leadTest(filter.lead));
  const words = wordsOf(filter.text);
  if (words.length > 0) tests.push((action) => matchesText(action, words, organisationName));
  return tests.length === 0 ? actions : actions.filter((action) => tests.every((test) => test(action)));
}

export function isFiltering(filter: ActionFilter): boolean {
  const { chosen, text, ...choices } = filter;
  return chosen !== null || foldText(text) !== '' || Object.values(choices).some((choice) => choice !== '');
}
