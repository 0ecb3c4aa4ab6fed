// SIREN and SIRET numbers, which check themselves (code de commerce, art. R. 123-220 and R. 123-221; Luhn's key).
import * as z from 'zod';

/** La Poste numbers its offices outside the key: there the plain sum of the digits is a multiple of five. */
const LA_POSTE_SIREN = '356000000';

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}

export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhnSum(text) % 10 === 0;
}

export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  if (luhnSum(text) % 10 === 0) return isSiren(text.slice(0, 9));
  return (
    text.startsWith(LA_POSTE_SIREN) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
  );
}

/** As typed, spaces and dots left out: `130 005 481 00010`. */
export function compactNumber(typed: string): string {
  return typed.replaceAll(/[\s.\u00a0\u202f]/g, '');
}

export const siren = z.string().refine(isSiren, { message: 'siren-does-not-check' });
export const siret = z.string().refine(isSiret, { message: 'siret-does-not-check' });
