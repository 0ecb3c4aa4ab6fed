// What the palette can do besides finding fiches. To add a command, add it to the list of its kind.
import type { Place } from '../api/navigation.ts';
import { SHORTCUT_LABELS } from '../api/shortcut-labels.ts';
import { TEXT_SIZES, THEMES, type Appearance } from './appearance.svelte.ts';
import { BEYOND_SCREENS, SCREEN_NAMES } from './screens.ts';

export interface Command {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  /** Words it is found by too. */
  readonly aliases?: string;
  /** Its shortcut, as shown. */
  readonly keys?: string;
  /** It leads elsewhere: the focus goes with it, instead of going back where it was. */
  readonly leadsElsewhere: boolean;
  readonly run: () => void;
}

export interface CommandContext {
  readonly planId: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isReadOnly: boolean;
  readonly appearance: Appearance;
  readonly visit: (place: Place) => void;
  readonly createAction: () => void;
  readonly takeBack: (direction: 'undo' | 'redo') => void;
  readonly print: () => void;
}

export function commandsOf(context: CommandContext): readonly Command[] {
  return [
    ...editing(context),
    ...exporting(context),
    ...merging(context),
    ...screens(context),
    ...appearances(context),
    printing(context),
  ];
}

function editing({
  planId,
  canUndo,
  canRedo,
  isReadOnly,
  createAction,
  takeBack,
}: CommandContext): readonly Command[] {
  const commands: Command[] = [];
  const add = (command: Omit<Command, 'kind'>): unknown => commands.push({ ...command, kind: 'Commande' });
  if (planId !== null && !isReadOnly) {
    add({
      key: 'new-action',
      label: 'Nouvelle fiche',
      aliases: 'créer ajouter action',
      keys: SHORTCUT_LABELS.newAction,
      leadsElsewhere: true,
      run: createAction,
    });
  }
  if (canUndo) {
    const run = (): void => takeBack('undo');
    add({ key: 'undo', label: 'Annuler', keys: SHORTCUT_LABELS.undo, leadsElsewhere: false, run });
  }
  if (canRedo) {
    const run = (): void => takeBack('redo');
    add({ key: 'redo', label: 'Rétablir', keys: SHORTCUT_LABELS.redo, leadsElsewhere: false, run });
  }
  return commands;
}

function exporting({ planId, visit }: CommandContext): readonly Command[] {
  if (planId === null) return [];
  return [
    {
      key: 'export-spreadsheet',
      label: 'Exporter vers un tableur…',
      kind: 'Commande',
      aliases: 'excel calc ods xlsx csv suivi financements indicateurs annuaire territoires en transitions',
      leadsElsewhere: true,
      run: () => visit({ name: 'export', planId, field: 'tableur' }),
    },
  ];
}

const PLAN_SCREENS = [
  'actions',
  'coverage',
  'calendar',
  'progress',
  'funding',
  'inspiring',
  'dashboard',
  'meetings',
  'committee',
  'documents',
  'plan',
  'directory',
  'calls',
  'zones',
  'consultation',
  'history',
  'comparison',
  'import',
  'export',
] as const;

function merging({ planId, isReadOnly, visit }: CommandContext): readonly Command[] {
  if (planId === null || isReadOnly) return [];
  return [
    {
      key: 'merge-copy',
      label: 'Fusionner une copie…',
      kind: 'Commande',
      aliases: 'réunir conflits retour préfecture fichier modifié ailleurs',
      leadsElsewhere: true,
      run: () => visit({ name: 'comparison', planId, field: 'fusionner' }),
    },
  ];
}

function screens({ planId, visit }: CommandContext): readonly Command[] {
  const ofPlan = planId === null ? [] : PLAN_SCREENS.map((name) => ({ name, planId }));
  const places: readonly Place[] = [
    ...ofPlan,
    { name: 'exchanges' },
    { name: 'contributions' },
    ...BEYOND_SCREENS.map((name) => ({ name })),
    { name: 'home' },
    { name: 'trust' },
    { name: 'about' },
  ];
  const aliases: Partial<Record<Place['name'], string>> = {
    coverage: 'zones blanches matrice carte thèmes',
    calendar: 'échéances jalons trimestres retards planning',
    progress: 'avancement appréciation météo retards indicateurs pilotes charge',
    funding: 'budget montants financeurs argent',
    inspiring: 'exemplaires retenues critères comité de pilotage sélection',
    dashboard: 'vue de séance graphiques projeter',
    documents: 'pdf word odt plaquette dossier préfecture rapport public support de séance imprimer modèle',
    meetings: 'séance ordre du jour convocation vote quorum décisions procès-verbal relevé émargement',
    committee: 'membres mandats collèges suppléants règles quorum pouvoirs',
    directory: 'organismes contacts personnes doublons',
    calls: 'financements subventions aap ami catalogue',
    zones: 'qpv quartiers bassins groupements territoires import',
    watch: 'appels ouverts échéances webinaires rendez-vous capitalisation catalogue lettre agenda',
    contracts: 'protocoles contrats signés étapes territoires d’industrie crte avenant',
    consultation:
      'consulter avis élus partenaires sociaux associations chambres projet retenu écarté synthèse points',
    history: 'modifications journal qui quand',
    comparison: 'différences révisions versions deux fichiers avant après',
    import: 'excel xlsx ods csv calc tableau coller feuille de calcul',
    export: 'signer fichier envoyer',
    exchanges:
      'transmettre préfecture accusé de réception avis boîte de réception registre bordereau remarques réponse',
    region: 'régionale préfecture consolider réunir comités doublons consolidation feuille de route',
    bank: 'solutions inspirantes ailleurs reproduire réplication retours d’expérience n’a pas marché recommander bonnes pratiques',
    lineages: 'réplication reproduire copie origine arbre cohorte comparer territoires leçons lignée',
    contributions: 'demander le suivi avancement contribution remplir renvoyer fiches de',
    home: 'ouvrir fichier reçu nouvelle feuille de route',
    trust:
      'certificats clés empreintes signature phrase secrète révoquer renouveler annuaire carte de contact',
    about: 'apparence données licence',
  };
  return places.map((place) => ({
    key: `screen-${place.name}`,
    label: SCREEN_NAMES[place.name],
    kind: 'Écran',
    aliases: aliases[place.name] ?? '',
    leadsElsewhere: true,
    run: () => visit(place),
  }));
}

function appearances({ appearance }: CommandContext): readonly Command[] {
  const themes = THEMES.map(({ value, label }) => ({
    key: `theme-${value}`,
    label: `Thème ${label.toLowerCase()}`,
    run: (): void => {
      appearance.theme = value;
    },
  }));
  const sizes = TEXT_SIZES.map(({ value, label }) => ({
    key: `text-${value}`,
    label: `Texte ${label.toLowerCase()}`,
    run: (): void => {
      appearance.textSize = value;
    },
  }));
  return [...themes, ...sizes].map((each) => ({
    ...each,
    kind: 'Apparence',
    aliases: 'apparence couleurs taille',
    leadsElsewhere: false,
  }));
}

function printing({ print }: CommandContext): Command {
  return { key: 'print', label: 'Imprimer', kind: 'Commande', leadsElsewhere: false, run: print };
}
