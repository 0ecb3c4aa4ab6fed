// How numbers and amounts are shown in a field, read from it, and asked for.
import { frenchAmount, readTypedAmount } from '../../main/domain/funding/money.ts';

const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6, useGrouping: true });
const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
}

/** The text of a number is its JSON, so that a draft may hold it. */
export function numberEntry({ min, max, isWhole = false }: NumberLimits) {
  return {
    show: (value: string): string => plainSpaces(figures.format(Number(value))),
    read: (typed: string): string | null => {
      const text = typed.replaceAll(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
      if (!/^[-−]?\d+(\.\d+)?$/.test(text)) return null;
      const value = Number(text.replace('−', '-'));
      const isOut = (min !== undefined && value < min) || (max !== undefined && value > max);
      return isOut || (isWhole && !Number.isInteger(value)) ? null : String(value);
    },
    advice: () => `Écrivez un nombre${isWhole ? ' entier' : ', par exemple 12,5'}${limits(min, max)}.`,
    placeholder: '',
  } as const;
}

function limits(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined)
    return ` entre ${figures.format(min)} et ${figures.format(max)}`;
  if (min !== undefined) return min === 0 ? ', zéro ou plus' : ` d’au moins ${figures.format(min)}`;
  return max === undefined ? '' : ` d’au plus ${figures.format(max)}`;
}

export const amountEntry = {
  show: (cents: string): string => plainSpaces(frenchAmount(Number(cents))),
  read: (typed: string): string | null => {
    const cents = readTypedAmount(typed);
    return cents === null ? null : String(cents);
  },
  advice: () => 'Écrivez un montant en euros, zéro ou plus\u202f: 12 500, 12 500,50 ou 15 k€.',
  placeholder: '€',
} as const;
