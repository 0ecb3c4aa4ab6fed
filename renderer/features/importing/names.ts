// What ids are called: those of the workspace, then those that the import would add.
import { contactName } from '../../../main/domain/directory/directory.ts';
import type { ImportAnalysis } from '../../../main/domain/importing/analysis.ts';
import type { PlacedTheme } from '../../../main/domain/theme/theme.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import type { Names } from './value-words.ts';

const GONE = 'élément supprimé';

export function namesFor(
  session: PlanSession,
  preview: ImportAnalysis,
  themes: ReadonlyMap<string, PlacedTheme>,
): Names {
  const organisations = new Map(session.directory.organisations.map(({ id, name }) => [id, name]));
  const contacts = new Map(session.directory.contacts.map((person) => [person.id, contactName(person)]));
  const axes = new Map(session.plan.axes.map(({ id, title }) => [id, title]));
  return {
    organisation: (id) => organisations.get(id) ?? preview.newOrganisations[id] ?? GONE,
    contact: (id) => contacts.get(id) ?? preview.newContacts[id] ?? GONE,
    axis: (id) => axes.get(id) ?? preview.newAxes[id] ?? GONE,
    action: (id) => {
      const action = session.actionById(id);
      return action ? `${action.number} – ${action.title}` : GONE;
    },
    part: () => GONE,
    programme: () => GONE,
    theme: (code) => themes.get(code)?.label ?? code,
  };
}
