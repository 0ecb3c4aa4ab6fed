// How documents are named where nobody chooses from a list: by the kind Jalon ships, or by the committee's own name for it.
import {
  presetContentOf,
  SHIPPED_PRESETS,
  type DocumentPreset,
  type PresetContent,
  type PresetKind,
} from '../domain/document/preset.ts';
import { foldText } from '../domain/text/fold.ts';

/** Accents and case forgiven; null when there is none of that name. */
export function presetNamed(named: string, kept: readonly DocumentPreset[]): PresetContent | null {
  if (Object.hasOwn(SHIPPED_PRESETS, named)) return SHIPPED_PRESETS[named as PresetKind];
  const own = kept.find(({ name }) => foldText(name) === foldText(named));
  return own ? presetContentOf(own) : null;
}

export function presetNames(kept: readonly DocumentPreset[]): readonly string[] {
  return [...Object.keys(SHIPPED_PRESETS), ...kept.map(({ name }) => name)];
}
