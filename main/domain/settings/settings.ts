// What a secretary keeps for every plan of the workspace: named views of the fiches, templates to start one from, and how the
// spreadsheets of these headings were read.
import * as z from 'zod';
import { editableActionFields } from '../action/action.ts';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { entityFields } from '../identity/entity.ts';
import { actionFilter } from '../finding/action-filter.ts';
import { rememberedColumn } from '../importing/mapping.ts';
import { valueChoice } from '../importing/value-reading.ts';
import { documentPreset, editablePresetFields } from '../document/preset.ts';
import { editableSessionViewFields, sessionView } from './session-view.ts';

export const editableViewFields = {
  name: z.string().trim().min(1).max(100),
  filter: actionFilter,
} as const;
export const savedView = z.strictObject({ ...entityFields, ...editableViewFields });
export type SavedView = Readonly<z.infer<typeof savedView>>;

/** What a new fiche starts with. The title is a proposal, to be finished. */
export const templateContent = z.strictObject(editableActionFields).omit({ number: true }).partial();
export type TemplateContent = Readonly<z.infer<typeof templateContent>>;

export const editableTemplateFields = {
  name: z.string().trim().min(1).max(100),
  description: z.string().max(500),
  content: templateContent,
} as const;
export const actionTemplate = z.strictObject({ ...entityFields, ...editableTemplateFields });
export type ActionTemplate = Readonly<z.infer<typeof actionTemplate>>;

export const editableMappingFields = {
  /** The headings it is for: see `headerSignature`. */
  signature: z.string().min(1).max(4000),
  columns: z.array(rememberedColumn).max(1000).readonly(),
  /** What the secretary answered for words of these files. */
  values: z.array(valueChoice).max(5000).readonly().default([]),
} as const;
export const rememberedMapping = z.strictObject({ ...entityFields, ...editableMappingFields });
export type RememberedMapping = Readonly<z.infer<typeof rememberedMapping>>;

export const settings = z.strictObject({
  views: z.array(savedView).max(200).readonly(),
  templates: z.array(actionTemplate).max(200).readonly(),
  /** Absent from what was kept before spreadsheets were read. */
  mappings: z.array(rememberedMapping).max(500).readonly().default([]),
  /** Absent from what was kept before there were dashboards. */
  sessionViews: z.array(sessionView).max(100).readonly().default([]),
  /** Absent from what was kept before documents were made. */
  documentPresets: z.array(documentPreset).max(100).readonly().default([]),
});
export type Settings = Readonly<z.infer<typeof settings>>;
export const EMPTY_SETTINGS: Settings = {
  views: [],
  templates: [],
  mappings: [],
  sessionViews: [],
  documentPresets: [],
};

export const SETTINGS_FIELDS = {
  views: editableViewFields,
  templates: editableTemplateFields,
  mappings: editableMappingFields,
  sessionViews: editableSessionViewFields,
  documentPresets: editablePresetFields,
} as const;
export const settingsChange = collectionChange(
  {
    views: savedView,
    templates: actionTemplate,
    mappings: rememberedMapping,
    sessionViews: sessionView,
    documentPresets: documentPreset,
  },
  SETTINGS_FIELDS,
);
export type SettingsChange = CollectionChange;
