import { MalformedDer, TAG, writeDer, type DerElement } from './der.ts';

/** RFC 5652 asks for UTCTime until 2049 and GeneralizedTime after, in UTC, with seconds and nothing finer. */
export function writeTime(instant: Date): Uint8Array {
  const digits = instant.toISOString().slice(0, 19).replace(/\D/g, '');
  const isShort = instant.getUTCFullYear() >= 1950 && instant.getUTCFullYear() < 2050;
  return isShort
    ? writeDer(TAG.utcTime, Buffer.from(`${digits.slice(2)}Z`))
    : writeDer(TAG.generalizedTime, Buffer.from(`${digits}Z`));
}

export function readTime(element: DerElement | undefined): Date {
  const text = Buffer.from(element?.content ?? []).toString('latin1');
  if (element?.tag === TAG.utcTime && /^\d{12}Z$/.test(text)) {
    const century = Number(text.slice(0, 2)) >= 50 ? '19' : '20';
    return instantFrom(century + text);
  }
  if (element?.tag === TAG.generalizedTime && /^\d{14}Z$/.test(text)) return instantFrom(text);
  throw new MalformedDer('not a time');
}

function instantFrom(digits: string): Date {
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== iso)
    throw new MalformedDer('no such instant');
  return instant;
}
