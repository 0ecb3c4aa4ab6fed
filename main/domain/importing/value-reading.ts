// What each distinct word of a file was read as: shown to the secretary, who may choose otherwise.
import * as z from 'zod';
import { territoryReference, type TerritoryReference } from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';
import { WORD_LISTS, type WordList } from './words.ts';

export const VALUE_LIST_LABELS = {
  status: 'Statut',
  priority: 'Priorité',
  scope: 'Ampleur',
  participation: 'Participation citoyenne',
  effects: 'Résultats attendus',
  tags: 'Étiquettes transversales',
  'target-groups': 'Publics visés',
  theme: 'Thème',
  territory: 'Territoire',
  organisation: 'Organisme',
  person: 'Personne',
} as const;
export type ValueList = keyof typeof VALUE_LIST_LABELS;
const valueList = z.enum(Object.keys(VALUE_LIST_LABELS) as [ValueList, ...ValueList[]]);

/**
 * The secretary's own reading of a word: a code, the id of an organisation or of a contact, `new` for an entry of its own, a
 * territory; null leaves the value out.
 */
export const valueChoice = z.strictObject({
  list: valueList,
  /** Folded, as `foldText` does. */
  source: z.string().max(1000),
  value: z.union([z.string().max(200), territoryReference, z.null()]),
});
export type ValueChoice = Readonly<z.infer<typeof valueChoice>>;

export type ValueResult =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'territory'; readonly territory: TerritoryReference }
  | { readonly kind: 'entry'; readonly id: string; readonly name: string; readonly isNew: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly territories: readonly TerritoryReference[] };

/** How sure the reading is: by the very label, by a known synonym, by likeness, by the secretary's choice; `none` when it failed. */
export type ValueEvidence = 'label' | 'synonym' | 'code' | 'successor' | 'chosen' | 'new' | 'none';

export interface ValueReading {
  readonly list: ValueList;
  /** As first met in the file. */
  readonly source: string;
  readonly count: number;
  readonly result: ValueResult;
  readonly by: ValueEvidence;
}

/** Keeps each distinct word once, and the secretary's choices. */
export class ValueReadings {
  readonly #choices: ReadonlyMap<string, ValueChoice['value']>;
  readonly #readings = new Map<string, ValueReading & { count: number }>();
  /** A word is folded once however often it is met: most columns say the same few over and over. */
  readonly #keys = new Map<ValueList, Map<string, string>>();

  constructor(choices: readonly ValueChoice[]) {
    this.#choices = new Map(choices.map(({ list, source, value }) => [`${list}:${source}`, value]));
  }

  /** Undefined when the secretary has chosen nothing for this word. */
  choiceFor(list: ValueList, text: string): ValueChoice['value'] | undefined {
    return this.#choices.size === 0 ? undefined : this.#choices.get(this.#keyOf(list, text));
  }

  /** The reading of a word: made once, counted each time. */
  read(list: ValueList, text: string, make: () => Pick<ValueReading, 'result' | 'by'>): ValueResult {
    const key = this.#keyOf(list, text);
    const known = this.#readings.get(key);
    if (known) {
      known.count += 1;
      return known.result;
    }
    const reading = { list, source: text.slice(0, 300), count: 1, ...make() };
    this.#readings.set(key, reading);
    return reading.result;
  }

  #keyOf(list: ValueList, text: string): string {
    const keys = this.#keys.get(list) ?? new Map<string, string>();
    this.#keys.set(list, keys);
    let key = keys.get(text);
    if (key === undefined) {
      key = `${list}:${foldText(text)}`;
      keys.set(text, key);
    }
    return key;
  }

  all(): readonly ValueReading[] {
    return [...this.#readings.values()];
  }
}

export function isWordList(list: ValueList): list is WordList {
  return Object.hasOwn(WORD_LISTS, list);
}
