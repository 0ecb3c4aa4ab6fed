// How the spreadsheets of these headings were read, kept among the settings for the next one.
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import { createdNow, type Stamp } from '../domain/identity/entity.ts';
import type { ValueChoice } from '../domain/importing/value-reading.ts';
import type { RememberedMapping, SettingsChange } from '../domain/settings/settings.ts';
import type { LibraryChange } from './library.ts';

type Read = Pick<RememberedMapping, 'signature' | 'columns' | 'values'>;

/** As the settings cap them (settings.ts). */
const MOST_MAPPINGS = 500;
const MOST_VALUES = 5000;

/** Names of people are not kept: the settings are no second directory, and erasing somebody must not have to look here. */
export function rememberedValues(choices: readonly ValueChoice[]): readonly ValueChoice[] {
  return choices.filter(({ list }) => list !== 'person').slice(-MOST_VALUES);
}

/** Empty where nothing is new. When the memory is full, the readings longest unused make room. */
export function rememberingChanges(
  known: readonly RememberedMapping[],
  read: readonly Read[],
  making: { readonly makeId: () => string; readonly stamp: Stamp },
): readonly LibraryChange[] {
  const bySignature = new Map(
    read.filter(({ signature }) => signature !== '').map((each) => [each.signature, each]),
  );
  const kept = [...bySignature.values()].slice(0, MOST_MAPPINGS);
  const altered = kept.flatMap((each) => {
    const before = known.find(({ signature }) => signature === each.signature);
    return before ? alterations(before, each, making.stamp) : [];
  });
  const added = kept.filter(({ signature }) => !known.some((each) => each.signature === signature));
  const tooMany = Math.max(0, known.length + added.length - MOST_MAPPINGS);
  const removed = known
    .filter(({ signature }) => !bySignature.has(signature))
    .toSorted((one, other) => (one.updatedAt < other.updatedAt ? -1 : 1))
    .slice(0, tooMany)
    .map(({ id }): SettingsChange => ({ kind: 'item.remove', list: 'mappings', itemId: id }));
  const additions = added.map((each): SettingsChange => ({
    kind: 'item.add',
    list: 'mappings',
    item: { ...createdNow(making.makeId(), making.stamp), ...each },
    position: AT_THE_END,
  }));
  return [...altered, ...removed, ...additions].map((change) => ({
    kind: 'settings',
    id: 'settings',
    change,
  }));
}

function alterations(before: RememberedMapping, after: Read, stamp: Stamp): readonly SettingsChange[] {
  return (['columns', 'values'] as const)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      kind: 'item.set',
      list: 'mappings',
      itemId: before.id,
      field,
      value: after[field],
      stamp,
    }));
}
