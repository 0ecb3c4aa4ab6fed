// Money as committees write it: whole cents, and always whether tax is in it (data model, conventions).
import * as z from 'zod';

export const TAX_BASIS_LABELS = { 'excluding-tax': 'HT', 'including-tax': 'TTC' } as const;
export type TaxBasis = keyof typeof TAX_BASIS_LABELS;
export const taxBasis = z.enum(['excluding-tax', 'including-tax']);

/** Ten thousand million euros: far above any local plan, far below what a number can count exactly. */
const MAX_CENTS = 1_000_000_000_000;
export const cents = z.number().int().min(0).max(MAX_CENTS);

export const cost = z.strictObject({ amountCents: cents, taxBasis });
export type Cost = Readonly<z.infer<typeof cost>>;

const EUROS = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const EUROS_AND_CENTS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** `12 500 €`, `12 500,50 €`. */
export function frenchAmount(amountCents: number): string {
  return (amountCents % 100 === 0 ? EUROS : EUROS_AND_CENTS).format(amountCents / 100);
}

const MILLION = 1_000_000;
const WHOLE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** For sentences and wide labels: `1,2\u00a0M€`, `3\u00a0Md€`, and whole euros below a million. */
export function roundAmount(amountCents: number): string {
  const euros = Math.round(amountCents / 100);
  if (euros < MILLION) return EUROS.format(euros);
  // 999 960 000 € would be written 1 000 M€.
  const [unit, name] = euros < 999_950_000 ? [MILLION, 'M€'] : [1000 * MILLION, 'Md€'];
  return `${ONE_DECIMAL.format(euros / unit)}\u00a0${name}`;
}

const LEAST_COMPACT = 10_000;

/** For cells, where room is shortest: `9\u202f850\u00a0€`, `12,5\u00a0k€`, `482\u00a0k€`, `1,2\u00a0M€`. */
export function compactAmount(amountCents: number): string {
  const thousands = amountCents / 100_000;
  if (thousands * 1000 < LEAST_COMPACT || thousands >= 1000) return roundAmount(amountCents);
  if (Math.round(thousands) === 1000) return roundAmount(MILLION * 100);
  return `${(thousands < 100 ? ONE_DECIMAL : WHOLE).format(thousands)}\u00a0k€`;
}

/** Reads `12500`, `12 500,50 €`, `12.500,5`, `15 k€`, `1,2 M€`. Null when it is no amount, or below zero. */
export function readTypedAmount(typed: string): number | null {
  const text = typed
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/euros?$/, '€');
  const match = /^(\d[\d.,]*)(k€|m€|€|k|m)?$/.exec(text);
  if (!match) return null;
  const figure = decimal(match[1] ?? '');
  if (figure === null) return null;
  const unit = match[2]?.charAt(0);
  const factor = unit === 'k' ? 1000 : unit === 'm' ? 1_000_000 : 1;
  const parsed = cents.safeParse(Math.round(figure * factor * 100));
  return parsed.success ? parsed.data : null;
}

/** French figures: a comma, or a dot before one or two last figures, is decimal; other dots group thousands. */
function decimal(text: string): number | null {
  const match = /^([\d.]*?)(?:[.,](\d{1,2}))?$/.exec(text);
  const whole = match?.[1] ?? '';
  if (!match || !/^(\d+|\d{1,3}(\.\d{3})+)$/.test(whole)) return null;
  return Number(`${whole.replaceAll('.', '')}.${match[2] ?? '0'}`);
}
