/**
 * Text as it may stand on a single line: line breaks and other control characters become spaces, and the characters that
 * turn the direction of writing, which could make a name read as another, are left out.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Control}\u2028\u2029]+/gu, ' ')
    .trim();
}
