// Whether a file and a plan say the same, and what both say together.
import { foldText } from '../text/fold.ts';

/**
 * Blanks, line ends and typographic forms aside, texts are the same; a text whose every paragraph is already in the plan adds nothing,
 * and neither does a list whose every item is. A blank says otherwise than a value: only Jalon's own files bring one.
 */
export function saysTheSame(plan: unknown, file: unknown): boolean {
  if (typeof plan === 'string' && typeof file === 'string')
    return plan === file || holdsParagraphs(plan, file);
  if (Array.isArray(plan) && Array.isArray(file)) {
    const known = new Set(plan.map(canonical));
    return file.every((item) => known.has(canonical(item)));
  }
  return canonical(plan) === canonical(file);
}

/** Texts one after the other, lists with what each has; undefined where only one can be kept. */
export function joined(plan: unknown, file: unknown): unknown {
  if (typeof plan === 'string' && typeof file === 'string') {
    return plan.trim() === '' ? file : [plan, ...newParagraphs(plan, file)].join('\n\n');
  }
  if (!Array.isArray(plan) || !Array.isArray(file)) return undefined;
  const known = new Set(plan.map(canonical));
  return [...(plan as unknown[]), ...(file as unknown[]).filter((item) => !known.has(canonical(item)))];
}

function holdsParagraphs(plan: string, file: string): boolean {
  return normalised(plan) === normalised(file) || newParagraphs(plan, file).length === 0;
}

function newParagraphs(plan: string, file: string): readonly string[] {
  const known = new Set(paragraphs(plan).map(normalised));
  return paragraphs(file).filter((paragraph) => !known.has(normalised(paragraph)));
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
}

/** Accents count, blanks and the forms of apostrophes, dashes and quotation marks do not. */
function normalised(text: string): string {
  const folded = text
    .normalize('NFC')
    .replace(/[’']/gu, '’')
    .replace(/[–—-]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return folded === '' ? foldText(text) : folded;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
