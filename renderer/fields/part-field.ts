import type { FieldSpec } from './field-spec.ts';

/** One field of an item, in the order it is shown. */
export interface PartField {
  readonly field: string;
  readonly label: string;
  readonly spec: FieldSpec;
  /** Takes the whole line. */
  readonly isWide?: boolean;
}

/** The line an item is when it is not open. */
export interface PartSummary {
  readonly title: string;
  readonly detail?: string;
  readonly badge?: string;
  readonly tone?: 'neutral' | 'accent' | 'success' | 'warning' | 'danger';
}

interface WideSpec {
  readonly spec: FieldSpec;
  readonly isWide: true;
}
type Wanted = FieldSpec | WideSpec | null;

/** Every field of the schema, with its label: one left out does not compile. */
export function partFields<Name extends string>(
  labels: Readonly<Record<Name, string>>,
  specs: Readonly<Record<Name, Wanted>>,
): readonly PartField[] {
  return (Object.keys(specs) as Name[]).flatMap((field) => {
    const found: Wanted = specs[field];
    if (found === null) return [];
    const label = labels[field];
    return isWide(found)
      ? [{ field, label, spec: found.spec, isWide: true }]
      : [{ field, label, spec: found }];
  });
}

function isWide(wanted: FieldSpec | WideSpec): wanted is WideSpec {
  return 'spec' in wanted;
}

export function wide(spec: FieldSpec): WideSpec {
  return { spec, isWide: true };
}
