// Plausible solutions of committees all over France, the same for the same seed: what a bank of some years holds. Each says what it
// does, whom it serves and, often, what did not work.
import { createHash } from 'node:crypto';
import { BANK_FORMAT, BANK_VERSION, type BankDocument, type BankEntry } from '../domain/bank/bank-file.ts';
import { BLANK_SOLUTION_CONTENT, type Solution, type SolutionContent } from '../domain/solution/solution.ts';
import type { TerritoryReference } from '../domain/territory/territory.ts';
import { Choices } from './seeded-choices.ts';

const NEEDS = [
  ['FRE.mobilite-quotidienne', 'Navette', 'rejoindre l’atelier avant six heures sans voiture'],
  ['FRE.mobilite-quotidienne', 'Location solidaire de scooters', 'accepter un emploi loin de chez soi'],
  ['FRE.garde-enfants', 'Crèche à horaires décalés', 'faire garder ses enfants tôt le matin et le soir'],
  ['FRE.garde-enfants', 'Relais de gardes à domicile', 'prendre un poste de nuit avec un enfant en bas âge'],
  ['FOR.apprentissage', 'Bus de l’apprentissage', 'rencontrer des employeurs là où sont les jeunes'],
  ['FOR.orientation', 'Journée des métiers de l’industrie', 'faire découvrir l’usine aux collégiens'],
  ['EMP.recrutement', 'Recrutement sans curriculum vitæ', 'pourvoir des postes dont personne ne veut'],
  ['EMP.recrutement', 'Café de l’emploi itinérant', 'parler d’emploi hors des guichets'],
  ['NUM.inclusion', 'Ateliers numériques en mairie', 'faire ses démarches en ligne sans aide'],
] as const;
const PARTNERS = [
  'Mission locale',
  'France Travail',
  'Chambre de métiers et de l’artisanat',
  'Communauté de communes',
  'Union patronale',
  'Conseil départemental',
  'Régie de transport',
  'Association d’insertion',
] as const;
const PLACES = [
  'zone industrielle',
  'gare',
  'lycée professionnel',
  'plateforme logistique',
  'maison France Services',
  'centre hospitalier',
  'abattoir',
  'port',
  'station de montagne',
  'vignoble',
] as const;
const LESSONS = [
  'Le car partait trop tôt\u202f: le matin, personne ne l’attendait. L’horaire a été revu avec les équipes.',
  'L’assurance a refusé de couvrir les conducteurs bénévoles la première année.',
  'Sans référent dans l’entreprise, les inscrits ne venaient pas au deuxième rendez-vous.',
  'La convention n’a été signée qu’au printemps\u202f: le recrutement de l’été était passé.',
  'Le logiciel demandait une adresse électronique que la moitié du public n’avait pas.',
] as const;
const STATUSES = ['upcoming', 'in-progress', 'in-progress', 'completed', 'paused', 'abandoned'] as const;
const GROUPS = ['youth', 'job-seekers', 'rural-people', 'single-parents', 'companies', 'seniors'] as const;
const SCOPES = ['local', 'departmental', 'regional', 'experimental'] as const;

/** Syllables make as many words as people use: names of places, of firms, of associations. */
const SYLLABLES =
  'bar bel ber bou bri car cha cor dan don fer fon gal ger lan lau mar mon mur nan pel per ron sal sau tor val ver vil'.split(
    ' ',
  );

export interface BankToGenerate {
  readonly seed: number;
  readonly count: number;
  readonly territories: readonly TerritoryReference[];
}

export function generateBankEntries({ seed, count, territories }: BankToGenerate): readonly BankEntry[] {
  const choices = new Choices(seed);
  return Array.from({ length: count }, () => ({
    solution: generateSolution(choices, territories),
    relayedFrom: null,
  }));
}

export function bankOf(entries: readonly BankEntry[], fields: Partial<BankDocument> = {}): BankDocument {
  return {
    format: BANK_FORMAT,
    formatVersion: BANK_VERSION,
    title: 'Solutions générées',
    description: '',
    madeBy: 'Préfecture de région',
    madeOn: '2026-11-23',
    part: { number: 1, of: 1 },
    solutions: entries,
    vouches: [],
    ...fields,
  };
}

function generateSolution(choices: Choices, territories: readonly TerritoryReference[]): Solution {
  const territory = choices.of(territories);
  const content = contentOf(choices, territory);
  return {
    planId: choices.id(),
    actionId: choices.id(),
    revision: 1 + choices.below(5),
    planTitle: `Feuille de route de ${territory.label}`,
    committeeName: `Comité local de ${territory.label}`,
    territories: [territory],
    madeOn: `${String(2024 + choices.below(3))}-${twoDigits(1 + choices.below(12))}-${twoDigits(1 + choices.below(28))}`,
    versionHash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    content,
    inspiring: choices.once(12)
      ? { selectedBy: '', selectedOn: '2026-06-01', why: 'Simple et peu coûteuse.' }
      : null,
    contact: { label: 'Secrétariat du comité', email: '', phone: '' },
    lineage: [],
  };
}

function contentOf(choices: Choices, territory: TerritoryReference): SolutionContent {
  const [theme, what, need] = choices.of(NEEDS);
  const place = `${choices.of(PLACES)} de ${name(choices)}`;
  const partners = choices.several(PARTNERS, 4);
  const hasLessons = choices.once(3);
  return {
    ...BLANK_SOLUTION_CONTENT,
    title: `${what} – ${place}`,
    summary: `Permettre de ${need}, autour de la ${place}.`,
    description: `${choices.sentence(40)} ${what} à ${territory.label}, avec ${name(choices)} et ${name(choices)}. ${choices.sentence(30)}`,
    problem: `Beaucoup renoncent à ${need}. ${choices.sentence(15)}`,
    objectives: `${choices.sentence(12)} ${String(10 + choices.below(200))} personnes la première année.`,
    scope: choices.of(SCOPES),
    themePrimary: theme,
    targetGroups: choices.several(GROUPS, 3),
    status: choices.of(STATUSES),
    start: choices.month(),
    end: choices.month(),
    cost: choices.once(4)
      ? null
      : { amountCents: (1 + choices.below(400)) * 250_000, taxBasis: 'including-tax' },
    transferability: hasLessons || choices.once(3) ? sheetOf(choices, hasLessons) : null,
    leads: [`${choices.of(PARTNERS)} de ${name(choices)}`],
    partners: partners.map((each) => ({ name: each, role: 'partner', contribution: choices.sentence(6) })),
    milestones: [
      { title: `Ouverture à la ${place}`, dueOn: '2026-09-01', doneOn: null },
      { title: 'Premier bilan', dueOn: '2027-03-01', doneOn: null },
    ],
    indicators: [
      {
        name: 'Personnes accompagnées',
        kind: 'result',
        unit: 'personnes',
        direction: 'increase',
        definition: 'Personnes venues au moins deux fois.',
        frequency: 'quarterly',
        baselineValue: 0,
        baselineOn: '2026-01-01',
        targetValue: 10 + choices.below(200),
        targetOn: '2027-12-31',
        latest: { date: '2026-10-01', value: choices.below(150) },
      },
    ],
    notes: choices.once(4) ? [{ date: '2026-05-02', kind: 'difficulty', text: choices.of(LESSONS) }] : [],
  };
}

function sheetOf(choices: Choices, hasLessons: boolean): SolutionContent['transferability'] {
  return {
    coreElements: choices.sentence(10),
    adaptableElements: choices.sentence(8),
    prerequisites: `Une convention avec ${choices.of(PARTNERS)}.`,
    keyPartners: choices.several(PARTNERS, 3).join(', '),
    minimumMeans: `${String(1 + choices.below(3))} équivalents temps plein, un local.`,
    durationToStart: `${String(2 + choices.below(12))} mois`,
    pitfalls: hasLessons ? choices.of(LESSONS) : '',
    costRange: 'De 20 000 à 60 000 € par an',
    readiness: 1 + choices.below(5),
    replicationContact: '',
  };
}

function name(choices: Choices): string {
  const made = Array.from({ length: 2 + choices.below(2) }, () => choices.of(SYLLABLES)).join('');
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}`;
}
const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
