// Words committees use for what Jalon keeps as codes: statuses, priorities and the like.
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  EXPECTED_EFFECT_LABELS,
  PRIORITY_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
  type ActionStatus,
} from '../action/action-codes.ts';
import { foldText } from '../text/fold.ts';

/** The lists of codes a column may be read with. */
export const WORD_LISTS = {
  status: ACTION_STATUS_LABELS,
  priority: PRIORITY_LABELS,
  scope: ACTION_SCOPE_LABELS,
  participation: CITIZEN_PARTICIPATION_LABELS,
  effects: EXPECTED_EFFECT_LABELS,
  tags: TAG_LABELS,
  'target-groups': TARGET_GROUP_LABELS,
} as const;
export type WordList = keyof typeof WORD_LISTS;

/** "En retard" is no status: such an action is going on, and its lateness is computed from its end. */
const SYNONYMS: { readonly [List in WordList]?: Readonly<Record<string, string>> } = {
  status: {
    'to-specify':
      'a discuter|a definir|a confirmer|a etudier|en reflexion|idee|a valider|en projet|a instruire|proposition|a l etude|en cours de definition',
    upcoming:
      'non demarre|non demarree|non commence|non commencee|planifie|planifiee|prevu|prevue|a faire|a lancer|a demarrer|programme|programmee|non engage|non engagee|a engager|pas commence|pas demarre|to do|a mettre en oeuvre',
    'in-progress':
      'en cours|lance|lancee|demarre|demarree|engage|engagee|commence|commencee|en cours de realisation|en retard|actif|active|en continu|en deploiement|partiellement realise|partiellement realisee|mise en oeuvre|en cours de mise en oeuvre|doing',
    paused:
      'en pause|suspendu|suspendue|reporte|reportee|differe|differee|en attente|en suspens|gele|gelee|stand by|a l arret|arrete|arretee|interrompu|interrompue',
    blocked: 'bloque|bloquee|en difficulte|point de blocage',
    completed:
      'realise|realisee|termine|terminee|fait|faite|acheve|achevee|clos|close|cloture|cloturee|solde|soldee|finalise|finalisee|effectue|effectuee|fini|finie|ok|100|done|livre|livree',
    abandoned: 'abandonne|abandonnee|annule|annulee|supprime|supprimee|sans suite|non retenu|non retenue',
  } satisfies Partial<Record<ActionStatus, string>>,
  priority: {
    high: 'haut|haute|eleve|elevee|fort|forte|1|p1|urgent|urgente|prioritaire|majeure|majeur|tres haute|tres forte|critique|oui|priorite 1|niveau 1|court terme',
    medium: 'moyen|moyenne|normal|normale|2|p2|intermediaire|priorite 2|niveau 2|moyen terme|mediane',
    low: 'bas|basse|faible|3|p3|mineure|mineur|secondaire|non prioritaire|priorite 3|niveau 3|long terme|non',
  },
  scope: {
    regional: 'regional|region|regionale',
    departmental: 'departemental|departement|departementale',
    local: 'local|locale|communal|communale|intercommunal|intercommunale|bassin|epci',
    experimental: 'experimental|experimentale|pilote',
  },
  participation: {
    none: 'aucune|non|sans|pas de participation',
    concertation: 'oui',
    'co-construction': 'co construction|coconstruction',
  },
  effects: {},
  tags: { qpv: 'quartier prioritaire|quartiers prioritaires|quartier prioritaire de la ville' },
  'target-groups': {
    'job-seekers': 'demandeur d emploi|chomeurs|de|personnes en recherche d emploi',
    'long-term-job-seekers': 'deld|chomeurs de longue duree',
    'minimum-income': 'rsa|brsa|beneficiaires du rsa|beneficiaire du rsa|allocataire du rsa',
    youth: 'jeune|16 25 ans|18 25 ans|moins de 26 ans',
    pupils: 'lyceens|etudiants|collegiens|scolaires',
    women: 'femmes',
    seniors: 'senior|plus de 50 ans',
    'disabled-people': 'handicap|personnes handicapees|th|boeth|rqth|travailleurs handicapes',
    'priority-districts': 'qpv|habitants qpv|habitants des qpv',
    companies: 'entreprise|employeurs|acteurs economiques|tpe pme|pme',
    associations: 'association',
    'local-authorities': 'collectivite|communes|autres collectivites du territoire|elus',
    everyone: 'grand public|tout public|habitants|population|tous',
  },
};

const tables = new Map<WordList, ReadonlyMap<string, string>>();

function tableOf(list: WordList): ReadonlyMap<string, string> {
  const known = tables.get(list);
  if (known) return known;
  const table = new Map<string, string>();
  for (const [code, texts] of Object.entries(SYNONYMS[list] ?? {})) {
    for (const text of texts.split('|')) table.set(text, code);
  }
  for (const [code, label] of Object.entries(WORD_LISTS[list])) {
    table.set(foldText(label), code);
    table.set(foldText(code), code);
  }
  tables.set(list, table);
  return table;
}

export interface FoundWord {
  readonly code: string;
  /** `synonym` when it is not the label itself, gender and number aside. */
  readonly by: 'label' | 'synonym';
}

/** The code a word stands for: label, code, known synonym, or either with a number, a star or an ending of gender around it. */
export function codeOf(list: WordList, text: string): FoundWord | null {
  const table = tableOf(list);
  const folded = foldText(text);
  const labels: Readonly<Record<string, string>> = WORD_LISTS[list];
  for (const form of formsOf(folded)) {
    const code = table.get(form);
    if (code !== undefined) {
      const label = foldText(labels[code] ?? '');
      return { code, by: label === folded || formsOf(folded).includes(label) ? 'label' : 'synonym' };
    }
  }
  return null;
}

function formsOf(folded: string): readonly string[] {
  const withoutNumber = folded.replace(/^\d+ (?=\p{L})/u, '');
  return [
    folded,
    withoutNumber,
    withoutNumber.replace(/s$/u, ''),
    withoutNumber.replace(/ (?:s|e|es)$/u, ''),
  ];
}

const YES = new Set(['oui', 'vrai', 'true', 'yes', 'x', '1', 'o', 'v', 'ok', 'coche']);
const NO = new Set(['non', 'faux', 'false', 'no', '0', 'n', 'f']);

/** Null when it is neither yes nor no. `✓` and `☑` say yes. */
export function yesOrNo(text: string): boolean | null {
  if (/^[✓✔☑✗☒]$/u.test(text.trim())) return /[✓✔☑]/u.test(text);
  const folded = foldText(text);
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}
