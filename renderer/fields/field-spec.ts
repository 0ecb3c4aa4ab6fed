// How a field of a schema is edited: what kind of control, with which choices and limits.
export interface Option {
  readonly value: string;
  readonly label: string;
}

export type FieldSpec =
  | { readonly kind: 'text'; readonly maxLength: number; readonly isRequired?: boolean }
  /** Markdown, with a small toolbar. */
  | { readonly kind: 'long-text'; readonly maxLength: number; readonly showsCounter?: boolean }
  /** Plain text over several lines. */
  | { readonly kind: 'note'; readonly maxLength: number }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly emptyLabel?: string }
  /** Several of a closed list. */
  | { readonly kind: 'codes'; readonly options: readonly Option[] }
  | { readonly kind: 'date'; readonly isDayNeeded?: boolean; readonly isRequired?: boolean }
  | { readonly kind: 'yes-no' }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly isWhole?: boolean;
      readonly isRequired?: boolean;
    }
  /** Whole cents, typed in euros. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'contacts' }
  | { readonly kind: 'territories' }
  | { readonly kind: 'themes' };

/** The codes and labels of a closed list, as options. */
export function optionsOf(labels: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
