// Who a document is for, and what kinds of fields each may receive (règlement (UE) 2016/679, article 5: minimisation).

export const AUDIENCE_LABELS = {
  leaflet: 'Grand public',
  'civil-society': 'Société civile',
  'open-data': 'Réutilisateurs de données ouvertes',
  committee: 'Membres du comité',
  room: 'Salle de séance',
  prefecture: 'Préfecture',
} as const;
export type Audience = keyof typeof AUDIENCE_LABELS;
export const AUDIENCES = Object.keys(AUDIENCE_LABELS) as [Audience, ...Audience[]];

/** Whoever wants may read what is made for these. */
const PUBLIC: readonly Audience[] = ['leaflet', 'civil-society', 'open-data'];
const WORKING: readonly Audience[] = ['committee', 'room', 'prefecture'];

/** What a field of a plan is, to those who receive it. */
export const RECEIVERS = {
  /** Says nothing of anybody: for everyone. */
  open: AUDIENCES,
  /** Ties the parts of the plan together: kept for everyone, printed for nobody but machines. */
  identifier: AUDIENCES,
  /** The name of a person, typed. */
  'person-name': WORKING,
  /** Words exchanged by the committee and the administration, and what an import kept that nobody has classified. */
  working: WORKING,
  /** Of the committee alone. */
  internal: ['committee', 'room'],
  /** Who touched the file and when, how long a person may be kept: the application's own business. */
  housekeeping: [],
} as const satisfies Readonly<Record<string, readonly Audience[]>>;

/** Fields of a contact are judged one person at a time: see `contact-fields.ts`. */
export const CONTACT_CLASSES = [
  'contact-name',
  'contact-email',
  'contact-phone',
  'contact-function',
] as const;
export type ContactClass = (typeof CONTACT_CLASSES)[number];
export type FieldClass = keyof typeof RECEIVERS | ContactClass;

export function isPublic(audience: Audience): boolean {
  return PUBLIC.includes(audience);
}

export function isReceived(fieldClass: keyof typeof RECEIVERS, audience: Audience): boolean {
  const receivers: readonly Audience[] = RECEIVERS[fieldClass];
  return receivers.includes(audience);
}
