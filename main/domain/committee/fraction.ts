// Exact shares: a vote is never decided by a rounding.

/** A rational number, its denominator above zero; not reduced. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** A number as it is written in figures: 0.1 is exactly a tenth. Finite, zero or more. */
export function fractionOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const places = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return places >= 0
    ? { numerator: digits, denominator: 10n ** BigInt(places) }
    : { numerator: digits * 10n ** BigInt(-places), denominator: 1n };
}

export function sum(one: Fraction, other: Fraction): Fraction {
  return reduced(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

/** The part that `count` of `of` takes of a whole; nothing of nothing. */
export function partOf(whole: Fraction, count: number, of: number): Fraction {
  if (of === 0) return ZERO;
  return reduced(whole.numerator * BigInt(count), whole.denominator * BigInt(of));
}

/** Below zero, zero or above, as `one` is less than, equal to or more than `other`. */
export function compare(one: Fraction, other: Fraction): number {
  const left = one.numerator * other.denominator;
  const right = other.numerator * one.denominator;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Of the whole, in hundredths of a percent, rounded down; nothing of nothing. */
export function basisPoints(part: Fraction, whole: Fraction): number {
  if (whole.numerator === 0n) return 0;
  return Number((part.numerator * whole.denominator * 10_000n) / (part.denominator * whole.numerator));
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  let [high, low] = [numerator, denominator];
  while (low !== 0n) [high, low] = [low, high % low];
  return high === 0n ? ZERO : { numerator: numerator / high, denominator: denominator / high };
}
