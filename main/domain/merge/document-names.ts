// What ids are called in two or three copies of a plan: the newest copy that knows one names it.
import type { Programme } from '../catalogue/catalogue.ts';
import { contactName } from '../directory/directory.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { placeThemes, type ThemeTree } from '../theme/theme.ts';
import type { Names } from '../wording/value-words.ts';

export interface NameSources {
  /** The first that knows an id names it. */
  readonly documents: readonly PlanDocument[];
  readonly themes: ThemeTree;
  readonly programmes: readonly Programme[];
}

const UNKNOWN = 'élément inconnu';

export function namesIn({ documents, themes, programmes }: NameSources): Names {
  const placed = placeThemes(themes);
  const called = (entriesOf: (document: PlanDocument) => Iterable<readonly [string, string]>) => {
    let known: Map<string, string> | undefined;
    return (id: string): string => {
      known ??= new Map(documents.toReversed().flatMap((document) => [...entriesOf(document)]));
      return known.get(id) ?? UNKNOWN;
    };
  };
  const programmeNames = new Map(programmes.map(({ id, name }) => [id, name]));
  return {
    organisation: called(({ organisations }) => organisations.map(({ id, name }) => [id, name])),
    contact: called(({ contacts }) => contacts.map((person) => [person.id, contactName(person)])),
    axis: called(({ plan }) => plan.axes.map(({ id, title }) => [id, title])),
    action: called(({ plan }) => plan.actions.map((action) => [action.id, actionName(action)])),
    part: called(({ plan }) =>
      plan.actions.flatMap(({ indicators, attachments }) => [
        ...indicators.map(({ id, name }) => [id, name] as const),
        ...attachments.map(({ id, title }) => [id, title] as const),
      ]),
    ),
    programme: (id) => programmeNames.get(id) ?? UNKNOWN,
    theme: (code) => placed.get(code)?.label ?? code,
  };
}

export function actionName({ number, title }: { readonly number: string; readonly title: string }): string {
  return `${number} – ${title}`;
}
