// Acte: what a collectivity's platform asks of a deliberation it sends to the contrôle de légalité. Jalon sends nothing itself: it
// prepares the two files that the platform takes in. The limits are those of Pastell's « Actes (générique) » (its definition.yml).
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { codesOf } from '../schema/codes-of.ts';
import { oneLine } from '../text/one-line.ts';
import type { Decision } from './decision.ts';
import type { Meeting } from './meeting.ts';

export const ACT_NATURE_LABELS = {
  deliberation: 'Délibération',
  regulatory: 'Acte réglementaire',
  individual: 'Acte individuel',
  contract: 'Contrat, convention ou avenant',
  budgetary: 'Document budgétaire et financier',
  other: 'Autre acte',
} as const;
export type ActNature = keyof typeof ACT_NATURE_LABELS;

export const MAX_ACT_SUBJECT = 499;

/** Matters a roadmap is about, in the two levels of the national list that every prefecture shares; deeper ones are its own. */
export const ACT_MATTERS = {
  '5.7': 'Intercommunalité',
  '7.5': 'Subventions',
  '8.2': 'Aide sociale',
  '8.4': 'Aménagement du territoire',
  '8.5': 'Politique de la ville, habitat, logement',
  '8.6': 'Emploi, formation professionnelle',
  '8.7': 'Transports',
  '8.8': 'Environnement',
  '9.1': 'Autres domaines de compétences des communes',
} as const;

export const act = z.strictObject({
  subject: z.string().regex(new RegExp(`^[^\\r\\n]{1,${String(MAX_ACT_SUBJECT)}}$`, 'u')),
  number: z.string().regex(/^[0-9A-Z_]{1,15}$/),
  nature: codesOf(ACT_NATURE_LABELS),
  classification: z.string().regex(/^[1-9](\.\d{1,2}){0,4}$/),
  adoptedOn: fullDate,
});
export type Act = Readonly<z.infer<typeof act>>;

const ACT_FAULTS: Readonly<Record<keyof Act, string>> = {
  subject: `Écrivez l’objet en une ligne de ${String(MAX_ACT_SUBJECT)} caractères au plus.`,
  number: 'De 1 à 15 signes\u202f: chiffres, lettres majuscules sans accent ou «\u202f_\u202f».',
  nature: 'Choisissez la nature de l’acte.',
  classification: 'Écrivez la matière en chiffres séparés par des points, par exemple 8.6.',
  adoptedOn: 'Écrivez un jour complet, par exemple 04/12/2026.',
};

/** What the platform would refuse, by field; empty when it would take the act. */
export function actFaults(
  typed: Readonly<Record<keyof Act, string | null>>,
): Partial<Record<keyof Act, string>> {
  const read = act.safeParse(typed);
  if (read.success) return {};
  const fields = new Set(read.error.issues.map(({ path }) => path[0] as keyof Act));
  return Object.fromEntries([...fields].map((field) => [field, ACT_FAULTS[field]]));
}

/** A first draft: the text of the decision as its object, its number in the signs that are taken. */
export function proposedAct(
  { number, text }: Pick<Decision, 'number' | 'text'>,
  { day, title }: Pick<Meeting, 'day' | 'title'>,
): Act {
  const subject = oneLine(text) === '' ? oneLine(title) : oneLine(text);
  return {
    subject: shortened(subject),
    number: actNumber(number),
    nature: 'deliberation',
    classification: '8.4',
    adoptedOn: day,
  };
}

/** Counted in characters, as the platform counts, and cut between two words. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MAX_ACT_SUBJECT) return text;
  const kept = characters.slice(0, MAX_ACT_SUBJECT - 1).join('');
  return `${kept.replace(/\s+\S*$/u, '')}…`;
}

function actNumber(number: string): string {
  const plain = number.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return plain
    .replace(/[^0-9A-Z]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 15);
}

const PASTELL_NATURES: Readonly<Record<ActNature, string>> = {
  deliberation: '1',
  regulatory: '2',
  individual: '3',
  contract: '4',
  budgetary: '5',
  other: '6',
};

/** The fields of Pastell's « Actes (générique) », `arrete` naming the file of the act. */
export function pastellFields(
  { subject, number, nature, classification, adoptedOn }: Act,
  fileName: string,
): Readonly<Record<string, string>> {
  return {
    type: 'actes-generique',
    acte_nature: PASTELL_NATURES[nature],
    numero_de_lacte: number,
    objet: subject,
    date_de_lacte: adoptedOn,
    classification,
    arrete: fileName,
  };
}
