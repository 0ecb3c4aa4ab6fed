// What was kept out of a document, and why: said before it leaves, never silently.

export const WITHHELD_REASON_LABELS = {
  'confidential-action': 'Fiche marquée confidentielle',
  'internal-note': 'Note de suivi interne',
  'unsecured-funding': 'Financement qui n’est pas acquis',
  'working-words': 'Échanges de travail du comité et des services de l’État',
  'internal-field': 'Réservé au comité',
  'person-name': 'Nom d’une personne',
  'no-consent': 'Personne qui n’a pas accepté d’être publiée',
  'names-nobody': 'Ce document ne nomme personne',
  'address-in-text': 'Adresse électronique écrite dans un texte',
  'phone-in-text': 'Numéro de téléphone écrit dans un texte',
  'name-in-text': 'Nom d’une personne de l’annuaire écrit dans un texte',
} as const;
export type WithheldReason = keyof typeof WITHHELD_REASON_LABELS;

/** What a secretary can do about it, where something can be done. */
export const WITHHELD_REMEDIES: Partial<Readonly<Record<WithheldReason, string>>> = {
  'confidential-action': 'Décochez «\u202fConfidentielle\u202f» dans la fiche si elle peut être publiée.',
  'internal-note': 'Passez la note en «\u202fPublic\u202f» si elle peut sortir du comité.',
  'unsecured-funding': 'Un financement sort quand il est accordé, notifié ou payé.',
  'no-consent':
    'Cochez «\u202fAccepte d’être publié\u202f» dans l’annuaire, ou donnez une adresse fonctionnelle.',
  'address-in-text': 'Retirez-la du texte\u202f; une adresse fonctionnelle de l’annuaire peut y rester.',
  'phone-in-text':
    'Retirez-le du texte\u202f; le numéro d’un contact fonctionnel de l’annuaire peut y rester.',
  'name-in-text': 'Retirez-le du texte, ou cochez «\u202fAccepte d’être publié\u202f» dans l’annuaire.',
};

/** `field` says what it is, as on the screen: « Contact : Téléphone ». `actionIds` are in the order of the plan, each once. */
export interface Withheld {
  readonly field: string;
  readonly reason: WithheldReason;
  readonly count: number;
  readonly actionIds: readonly string[];
}

/** Gathers what is withheld on the way, one entry for each field and reason. */
export class WithheldBook {
  readonly #entries = new Map<
    string,
    { field: string; reason: WithheldReason; count: number; ids: Set<string> }
  >();

  add(field: string, reason: WithheldReason, actionId: string | null, count = 1): void {
    const key = `${reason} ${field}`;
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = { field, reason, count: 0, ids: new Set() }));
    entry.count += count;
    if (actionId !== null) entry.ids.add(actionId);
  }

  told(): readonly Withheld[] {
    return [...this.#entries.values()].map(({ field, reason, count, ids }) => ({
      field,
      reason,
      count,
      actionIds: [...ids],
    }));
  }
}
