// Which document is being prepared: a preset that ships, or one of the committee's; and how it is changed. What Jalon ships is
// never altered: what is changed of it serves this document, until it is kept as a template of one's own.
import {
  editablePresetFields,
  presetContentOf,
  PRESET_KINDS,
  SECTIONS_OF_KIND,
  SHIPPED_PRESETS,
  type DocumentPreset,
  type EditablePresetField,
  type PresetContent,
  type PresetKind,
} from '../../../main/domain/document/preset.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

const ADDRESS = { document: 'settings', list: 'documentPresets' } as const;
const CHOICE_KEY = 'jalon.documentChoice';

export type Chosen =
  { readonly from: 'shipped'; readonly kind: PresetKind } | { readonly from: 'kept'; readonly id: string };

export class DocumentChoice {
  readonly #session: PlanSession;
  #chosen = $state.raw<Chosen>(remembered());
  /** What was changed of a shipped preset, by its kind. */
  #drafts = $state.raw<Readonly<Partial<Record<PresetKind, PresetContent | undefined>>>>({});

  readonly kept = $derived.by((): DocumentPreset | null => {
    const chosen = this.#chosen;
    if (chosen.from === 'shipped') return null;
    return this.#session.settings.documentPresets.find(({ id }) => id === chosen.id) ?? null;
  });
  readonly preset = $derived.by((): PresetContent => {
    if (this.kept) return presetContentOf(this.kept);
    const kind = this.#chosen.from === 'shipped' ? this.#chosen.kind : 'dossier-prefecture';
    return this.#drafts[kind] ?? SHIPPED_PRESETS[kind];
  });
  /** Whether something of a shipped preset was changed. */
  readonly isDraft = $derived.by(() => this.kept === null && this.#drafts[this.preset.kind] !== undefined);

  constructor(session: PlanSession) {
    this.#session = session;
  }

  get chosen(): Chosen {
    return this.#chosen;
  }

  choose(chosen: Chosen): void {
    this.#chosen = chosen;
    localStorage.setItem(CHOICE_KEY, chosen.from === 'shipped' ? chosen.kind : chosen.id);
  }

  /** Resolves to the number of the edit, by which it can be taken back; null of what serves this document alone. */
  async set<Field extends EditablePresetField>(
    field: Field,
    value: PresetContent[Field],
    words: string,
  ): Promise<number | null> {
    const { kept, preset } = this;
    if (!kept) {
      this.#drafts = { ...this.#drafts, [preset.kind]: { ...preset, [field]: value } };
      return null;
    }
    return this.#session.carryOut(`Modèle «\u202f${kept.name}\u202f»\u202f: ${words}`, [
      { kind: 'item.set', ...ADDRESS, itemId: kept.id, field, value, before: kept[field] },
    ]);
  }

  forgetDraft(): void {
    this.#drafts = { ...this.#drafts, [this.preset.kind]: undefined };
  }

  async keepAs(name: string, content: PresetContent = this.preset): Promise<void> {
    const itemId = crypto.randomUUID();
    await this.#session.commit(`Modèle «\u202f${name}\u202f» enregistré`, [
      { kind: 'item.create', ...ADDRESS, itemId, initial: { ...content, name } },
    ]);
    if (content === this.preset) this.forgetDraft();
    this.choose({ from: 'kept', id: itemId });
  }

  /** Resolves to the number of the edit, by which it can be taken back. */
  async remove(preset: DocumentPreset): Promise<number> {
    const sequence = await this.#session.carryOut(`Modèle «\u202f${preset.name}\u202f» retiré`, [
      { kind: 'item.remove', ...ADDRESS, itemId: preset.id },
    ]);
    this.choose({ from: 'shipped', kind: preset.kind });
    return sequence;
  }
}

/** Remembered by this machine's browser profile only, as the theme is: the name of a kind, or the id of a template. */
function remembered(): Chosen {
  const kept = localStorage.getItem(CHOICE_KEY) ?? 'dossier-prefecture';
  const kind = PRESET_KINDS.find((each) => each === kept);
  return kind ? { from: 'shipped', kind } : { from: 'kept', id: kept };
}

/** As it leaves, to be given to another committee. */
export function sharedText(content: PresetContent): string {
  return `${JSON.stringify({ format: 'jalon-document-preset', formatVersion: 1, preset: content }, null, 2)}\n`;
}

/** Null when it is not a template. Sections its kind may not hold are left out. */
export function readShared(text: string): PresetContent | null {
  try {
    const read = JSON.parse(text) as { readonly format?: unknown; readonly preset?: Record<string, unknown> };
    if (read.format !== 'jalon-document-preset' || !read.preset) return null;
    const fields = Object.entries(editablePresetFields).map(([field, schema]) => {
      const { success, data } = schema.safeParse(read.preset?.[field]);
      if (!success) throw new Error(field);
      return [field, data] as const;
    });
    const content = Object.fromEntries(fields) as unknown as PresetContent;
    const allowed = SECTIONS_OF_KIND[content.kind];
    return { ...content, sections: content.sections.filter((name) => allowed.includes(name)) };
  } catch {
    return null;
  }
}
