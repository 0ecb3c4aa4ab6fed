// What a preset says in a document beside the plan, as its reader may know it: nothing is published by being typed in a title or a
// foot.
import type { Contact } from '../directory/directory.ts';
import type { Audience } from '../privacy/audience.ts';
import { outgoingWords } from '../privacy/outgoing-plan.ts';
import type { Withheld } from '../privacy/withheld.ts';
import { PRESET_FIELD_LABELS, SECTION_LABELS, type PresetContent, type SectionName } from './preset.ts';

interface Reader {
  readonly contacts: readonly Contact[];
  readonly audience: Audience;
}

export function outgoingPreset(
  preset: PresetContent,
  reader: Reader,
): { readonly preset: PresetContent; readonly withheld: readonly Withheld[] } {
  const { title, footer, sectionTitles } = preset;
  const words = outgoingWords({ title, footer }, (field) => PRESET_FIELD_LABELS[field], reader);
  const titles = outgoingWords(sectionTitles as Readonly<Record<SectionName, string>>, titleLabel, reader);
  return {
    preset: { ...preset, ...words.words, sectionTitles: titles.words },
    withheld: [...words.withheld, ...titles.withheld],
  };
}

const titleLabel = (name: SectionName): string =>
  `${PRESET_FIELD_LABELS.sectionTitles}\u202f: ${SECTION_LABELS[name]}`;
