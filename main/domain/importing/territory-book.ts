// Territories named in a file: the official name or code, what was typed beside it left aside.
import type { FormerCommune } from '../territory/commune-successors.ts';
import {
  liesIn,
  territoryId,
  type TerritoryKey,
  type TerritoryKind,
  type TerritoryReference,
} from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';

/** What a text of the file may name, by its folded text; none, one or several. */
export interface TerritoryMeaning {
  readonly territories: readonly TerritoryReference[];
  readonly by: 'label' | 'code' | 'successor';
}

export type FindTerritory = (text: string) => TerritoryMeaning;

const WORDS_BEFORE: readonly (readonly [RegExp, TerritoryKind])[] = [
  [/^(?:region|conseil regional d(?:e|es|u)?|conseil regional) /u, 'region'],
  [/^(?:departement|conseil departemental)(?: d(?:e|es|u))?(?: l| la| le)? /u, 'departement'],
  [/^(?:commune|ville|mairie) (?:de |d )?/u, 'commune'],
  [/^(?:arrondissement) (?:de |d )?/u, 'arrondissement'],
];
/** Committees shorten what the official list writes whole. */
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^cc /u, 'cc '],
  [/^communaute de communes /u, 'cc '],
  [/^ca /u, 'ca '],
  [/^communaute d agglomeration /u, 'ca '],
  [/^communaute urbaine /u, 'cu '],
  [/^agglomeration /u, 'ca '],
  [/^agglo /u, 'ca '],
];
const ARTICLES = /^(?:de la|de l|du|des|de|d|la|le|les|l) /u;

/** Names and codes folded once: about a tenth of a second for the 37,000 of the official list. */
export function prepareTerritoryBook(
  territories: readonly TerritoryReference[],
  former: readonly FormerCommune[],
  perimeter: readonly TerritoryKey[],
): FindTerritory {
  const byName = new Map<string, TerritoryReference[]>();
  const byCode = new Map<string, TerritoryReference[]>();
  for (const each of territories) {
    addTo(byName, shortForm(foldText(each.label)), each);
    addTo(byCode, each.code.toLowerCase(), each);
  }
  const past = new Map(former.map(({ code, successor }) => [code.toLowerCase(), successor]));
  const pastNames = new Map(
    former.flatMap(({ label, successor }) =>
      label === '' ? [] : [[shortForm(foldText(label)), successor] as const],
    ),
  );

  return (text) => {
    const code = codeIn(text);
    const { name, kind } = nameAndKind(text);
    const named = ofKind(byName.get(shortForm(name)) ?? [], kind);
    const coded = byCode.get(code) ?? [];
    if (named.length > 0) return { territories: nearest(alsoCoded(named, coded), perimeter), by: 'label' };
    if (isCodeAlone(text, code) && coded.length > 0)
      return { territories: nearest(coded, perimeter), by: 'code' };
    const successor = pastNames.get(shortForm(name)) ?? past.get(code);
    if (successor) return { territories: [successor], by: 'successor' };
    // Beside a name that says nothing, a code of five figures or more is still one commune or one EPCI.
    return { territories: code.length >= 5 ? coded : [], by: 'code' };
  };
}

/** Empty where there is none. */
function codeIn(text: string): string {
  return (/\b(2[ab]\d{3}|\d{9}|\d{5}|\d{2,3}|2[ab])\b/iu.exec(text)?.[1] ?? '').toLowerCase();
}

function addTo(map: Map<string, TerritoryReference[]>, key: string, territory: TerritoryReference): void {
  const list = map.get(key);
  if (list) list.push(territory);
  else map.set(key, [territory]);
}

function nameAndKind(text: string): { readonly name: string; readonly kind: TerritoryKind | null } {
  const name = foldText(text.replace(/\([^)]*\)/gu, ' ').replace(/\b\d{2,9}\b|\b2[AB]\d{0,3}\b/gu, ' '));
  for (const [pattern, kind] of WORDS_BEFORE) {
    if (pattern.test(name)) return { name: name.replace(pattern, ''), kind };
  }
  return { name, kind: null };
}

function shortForm(name: string): string {
  const found = LONG_FORMS.find(([pattern]) => pattern.test(name));
  const [pattern, prefix] = found ?? [/^/u, ''];
  return prefix + name.replace(pattern, '').replace(ARTICLES, '');
}

function isCodeAlone(text: string, code: string): boolean {
  return code !== '' && foldText(text).replace(/^(?:insee|code|siren|dpt|dept|departement) /u, '') === code;
}

function ofKind(
  found: readonly TerritoryReference[],
  kind: TerritoryKind | null,
): readonly TerritoryReference[] {
  const kept = kind === null ? found : found.filter((each) => each.kind === kind);
  return kept.length > 0 ? kept : found;
}

/** A code beside a name settles which of its namesakes is meant, or the département they lie in. */
function alsoCoded(
  named: readonly TerritoryReference[],
  coded: readonly TerritoryReference[],
): readonly TerritoryReference[] {
  const kept = named.filter((each) =>
    coded.some((other) => territoryId(other) === territoryId(each) || liesIn(each, other)),
  );
  return kept.length > 0 ? kept : named;
}

/** Of namesakes, those within the plan's own territory; of a commune and an EPCI of the same name, both remain. */
function nearest(
  found: readonly TerritoryReference[],
  perimeter: readonly TerritoryKey[],
): readonly TerritoryReference[] {
  if (found.length < 2) return found;
  const near = found.filter((each) => perimeter.some((key) => liesIn(each, key)));
  const kept = near.length > 0 ? near : found;
  const communes = kept.filter(({ kind }) => kind === 'commune');
  // "Laval" is the town before it is its arrondissement.
  return communes.length === 1 && kept.every(({ kind }) => kind === 'commune' || kind === 'arrondissement')
    ? communes
    : kept;
}
