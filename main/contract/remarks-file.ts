// The remarks of a review as a hand writes them for the command line: fiches by their number.
import * as z from 'zod';
import type { Action } from '../domain/action/action.ts';
import { codesOf } from '../domain/schema/codes-of.ts';
import {
  MAX_REMARKS,
  REMARK_KIND_LABELS,
  REVIEW_KIND_LABELS,
  type Remark,
} from '../domain/transmission/review.ts';

export const reviewKind = codesOf(REVIEW_KIND_LABELS);

const remarksFile = z
  .array(
    z.strictObject({
      /** Its number; left out, the roadmap as a whole. */
      fiche: z.string().optional(),
      /** As the schema names it: `title`, `objectives`; left out, the fiche as a whole. */
      field: z.string().min(1).max(100).optional(),
      kind: codesOf(REMARK_KIND_LABELS),
      text: z.string().trim().min(1).max(5000),
      suggestion: z.string().max(20_000).optional(),
    }),
  )
  .max(MAX_REMARKS);
export type TypedRemarks = z.infer<typeof remarksFile>;

export type ReadRemarksFile =
  | { readonly ok: true; readonly remarks: TypedRemarks }
  /** Where it stops being a list of remarks. */
  | { readonly ok: false; readonly path: string };

export function readRemarksFile(text: string): ReadRemarksFile {
  const read = remarksFile.safeParse(jsonIn(text));
  if (read.success) return { ok: true, remarks: read.data };
  return { ok: false, path: read.error.issues[0]?.path.map(String).join('.') ?? '' };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type PlacedRemarks =
  | { readonly ok: true; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly missing: string };

/** On the fiches of the plan that was received; `missing` is a number no fiche of it bears. */
export function placeRemarks(
  actions: readonly Pick<Action, 'id' | 'number' | 'title'>[],
  typed: TypedRemarks,
  makeId: () => string,
): PlacedRemarks {
  const remarks: Remark[] = [];
  for (const { fiche, field, kind, text, suggestion } of typed) {
    const action = fiche === undefined ? null : actions.find(({ number }) => number === fiche);
    if (action === undefined) return { ok: false, missing: fiche ?? '' };
    remarks.push({
      id: makeId(),
      target: targetOf(action, field ?? null),
      kind,
      text,
      suggestion: suggestion === undefined ? null : { value: suggestion },
    });
  }
  return { ok: true, remarks };
}

function targetOf(
  action: Pick<Action, 'id' | 'number' | 'title'> | null,
  field: string | null,
): Remark['target'] {
  if (action === null) return { actionId: null, actionNumber: '', actionTitle: '', field };
  return { actionId: action.id, actionNumber: action.number, actionTitle: action.title, field };
}
