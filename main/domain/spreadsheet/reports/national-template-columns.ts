// The import template for action plans of Territoires en Transitions (https://app.territoiresentransitions.fr), by ADEME, MIT licence:
// its four header rows, its widths and its hidden columns, in its order, which its own importer holds to. The worked example of
// its fifth row is not copied: it names people.

export interface TemplateColumn {
  readonly header: string;
  readonly type: string;
  readonly instruction: string | null;
  readonly width: number;
  readonly isHidden: boolean;
}

export const TEMPLATE_SHEET = 'Fichier dimport';

/** The groups of the first row, each from the column it stands on. */
export const TEMPLATE_GROUPS: readonly { readonly title: string; readonly column: number }[] = [
  { title: 'Présentation de l’action', column: 0 },
  { title: 'Objectifs et indicateurs', column: 7 },
  { title: 'Acteurs', column: 9 },
  { title: 'Modalités de mise en oeuvre ', column: 16 },
  { title: 'Actions liées', column: 29 },
];

/** Its merged cells, all of its first row. */
export const TEMPLATE_MERGES = [
  { row: 0, firstColumn: 7, lastColumn: 8 },
  { row: 0, firstColumn: 9, lastColumn: 15 },
];

export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  {
    header: 'Axe (x)',
    type: 'Champ texte',
    instruction:
      "Si vos axes sont numérotés, indiquez d'abord :\n- le numéro \n- suivi d'un point et \n- d'un espace, \n- puis le titre.\n(exemple : 1. Titre)",
    width: 24,
    isHidden: false,
  },
  {
    header: 'Sous-axe (x.x)',
    type: 'Champ texte',
    instruction:
      "Si vos sous-axes sont numérotés, indiquez d'abord :\n- le numéro \n- suivi d'un point et \n- d'un espace, \n- puis le titre.\n(exemple : 1.1. Sous-titre)",
    width: 22,
    isHidden: false,
  },
  {
    header: 'Sous-sous axe (x.x.x)',
    type: 'Champ texte',
    instruction:
      "Si vos sous-sous-axes sont numérotés, indiquez d'abord :\n- le numéro \n- suivi d'un point et \n- d'un espace, \n- puis le titre.\n(exemple : 1.1.1. Sous-titre)",
    width: 25,
    isHidden: false,
  },
  {
    header: 'Titre de la fiche action',
    type: 'Champ texte',
    instruction:
      'Texte court de 300 caractères maximum, espaces compris. \n\nLa cellule passe en rouge si ce seuil est dépassé.',
    width: 24,
    isHidden: false,
  },
  {
    header: 'Titre de la sous-action',
    type: 'Champ texte non importé',
    instruction:
      "Ce champ ne sera pas intégré lors de l'importation.\nIl est présent dans le fichier pour vous permettre de centraliser vos informations afin de les saisir directement sur la plateforme.",
    width: 31,
    isHidden: true,
  },
  {
    header: 'Descriptif',
    type: 'Champ texte ',
    instruction: 'Présentez en quelques lignes le descriptif.',
    width: 49,
    isHidden: false,
  },
  {
    header: 'Instances de gouvernance',
    type: 'Champ texte',
    instruction: null,
    width: 18,
    isHidden: true,
  },
  {
    header: 'Objectifs',
    type: 'Champ texte',
    instruction:
      'Reseignez ici le nom et les objectifs des indicateurs liés à cette fiche action. Cela vous permettra de les associer facilement une fois sur la plateforme.',
    width: 56,
    isHidden: false,
  },
  {
    header: 'Indicateurs liés',
    type: 'Champ texte non importé\n🟢 Clé pour le pilotage',
    instruction:
      "Ce champ ne sera pas intégré lors de l'importation.\nIl est présent dans le fichier pour vous permettre de centraliser vos informations afin de les saisir directement sur la plateforme.",
    width: 21,
    isHidden: true,
  },
  {
    header: 'Structure pilote',
    type: 'Champ texte\n(séparateur virgule)',
    instruction:
      "➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches afin d'éviter les doublons sur la plateforme.\n➔ Séparez plusieurs intitulés par des virgules.",
    width: 29,
    isHidden: true,
  },
  {
    header: 'Moyens humains et techniques',
    type: 'Champ texte',
    instruction: null,
    width: 30,
    isHidden: true,
  },
  {
    header: 'Partenaires ',
    type: 'Champ texte\n(séparateur virgule)',
    instruction:
      "➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches afin d'éviter les doublons sur la plateforme.\n➔ Séparez plusieurs intitulés par des virgules.",
    width: 29,
    isHidden: true,
  },
  {
    header: 'Direction ou service pilote',
    type: 'Champ texte\n(séparateur virgule)',
    instruction:
      "Plusieurs services peuvent être indiqués.\n➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches.\n➔ Séparez plusieurs intitulés par des virgules.\n➔ N'utilisez pas de caractères spéciaux : - / : <> +",
    width: 33,
    isHidden: false,
  },
  {
    header: 'Personne pilote',
    type: 'Champ texte 🟢 Clé pour le pilotage\n(séparateur virgule)',
    instruction:
      'Créez sous la forme : "Prénom NOM" : la "personne pilote" permet de personnaliser votre suivi dans le tableau de bord. Il peut s\'agir de vous (si vous pilotez l\'ensemble du plan) et/ou de la personne en charge de la fiche.\nPlusieurs personnes peuvent être indiquées.\n➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches.\n➔ Séparez plusieurs intitulés par des virgules.\n➔ N\'utilisez pas de caractères spéciaux : - / : <> +',
    width: 54,
    isHidden: false,
  },
  {
    header: 'Élu·e référent·e ',
    type: 'Champ texte 🟢 Clé pour le pilotage\n(séparateur virgule)',
    instruction:
      'Créez sous la forme : "Prénom NOM"\n➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches afin d\'éviter les doublons sur la plateforme.\n➔ Séparez plusieurs intitulés par des virgules.',
    width: 25,
    isHidden: true,
  },
  {
    header: 'Participation Citoyenne',
    type: 'Champ liste déroulante \n(choix prédéfinis)',
    instruction:
      "Choisissez l'option qui correspond le mieux dans la liste déroulante aux réponses (choix unique).\n\nD'autres choix pourront être ajoutés ultérieurement sur la plateforme",
    width: 25,
    isHidden: true,
  },
  {
    header: 'Financements',
    type: 'Champ texte libre',
    instruction: null,
    width: 33,
    isHidden: true,
  },
  {
    header: 'Financeur 1',
    type: 'Champ texte\n(séparateur virgule)',
    instruction:
      "➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches afin d'éviter les doublons sur la plateforme.\n➔ Séparez plusieurs intitulés par des virgules.",
    width: 33,
    isHidden: true,
  },
  {
    header: 'Montant € HT',
    type: 'Champ numérique',
    instruction:
      'Saisissez un nombre entier, sans espaces, ni symboles (pas de € ni "HT"). \n\nExemple : tapez 124566 pour 124 566 € HT.',
    width: 17,
    isHidden: true,
  },
  {
    header: 'Financeur 2',
    type: 'Champ texte\n(séparateur virgule)',
    instruction:
      "➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches afin d'éviter les doublons sur la plateforme.\n➔ Séparez plusieurs intitulés par des virgules.",
    width: 29,
    isHidden: true,
  },
  {
    header: 'Montant € HT',
    type: 'Champ numérique',
    instruction:
      'Saisissez un nombre entier, sans espaces, ni symboles (pas de € ni "HT"). \n\nExemple : tapez 124566 pour 124 566 € HT.',
    width: 17,
    isHidden: true,
  },
  {
    header: 'Financeur 3',
    type: 'Champ texte\n(séparateur virgule)',
    instruction:
      "➔ Utilisez exactement la même écriture pour chaque intitulé dans toutes les fiches afin d'éviter les doublons sur la plateforme.\n➔ Séparez plusieurs intitulés par des virgules.",
    width: 29,
    isHidden: true,
  },
  {
    header: 'Montant € HT',
    type: 'Champ numérique',
    instruction:
      'Saisissez un nombre entier, sans espaces, ni symboles (pas de € ni "HT"). \n\nExemple : tapez 124566 pour 124 566 € HT.',
    width: 17,
    isHidden: true,
  },
  {
    header: 'Budget prévisionnel total € HT',
    type: 'Champ numérique',
    instruction:
      'Saisissez un nombre entier, sans espaces, ni symboles (pas de € ni "HT"). \n\nExemple : tapez 124566 pour 124 566 € HT.',
    width: 26,
    isHidden: false,
  },
  {
    header: 'Statut ',
    type: 'Champ liste déroulante 🟢 Clé pour le pilotage\n(choix prédéfinis)',
    instruction:
      "Choisissez l'option qui correspond le mieux dans la liste déroulante aux réponses (choix unique).",
    width: 35,
    isHidden: false,
  },
  {
    header: 'Niveau de priorité',
    type: 'Champ liste déroulante 🟢 Clé pour le pilotage\n(choix prédéfinis)',
    instruction:
      "Choisissez l'option qui correspond le mieux dans la liste déroulante aux réponses (choix unique).",
    width: 35,
    isHidden: false,
  },
  {
    header: 'Date de début',
    type: 'Champ date',
    instruction: 'Saisissez une date sous le format JJ/MM/AAAA',
    width: 21,
    isHidden: false,
  },
  {
    header: 'Date de fin',
    type: 'Champ date',
    instruction:
      "Saisissez une date sous le format JJ/MM/AAAA\n\nIl est possible d'indiquer une date antérieure à aujourd'hui si nécessaire.",
    width: 21,
    isHidden: false,
  },
  {
    header: 'Action en amélioration continue',
    type: 'Champ binaire',
    instruction:
      "Indiquer si l'action est en amélioration continue (sans durée définie).\n\nIndications :\n- Amélioration continue (non limitée dans le temps) : VRAI\n- Action à durée définie : FAUX",
    width: 37,
    isHidden: true,
  },
  {
    header: 'Mesures liées',
    type: 'Champ texte non importé',
    instruction:
      "Ce champ ne sera pas intégré lors de l'importation.\nIl est présent dans le fichier pour vous permettre de centraliser vos informations afin de les saisir directement sur la plateforme.",
    width: 21,
    isHidden: true,
  },
  {
    header: 'Actions liées',
    type: 'Champ texte non importé',
    instruction:
      "Ce champ ne sera pas intégré lors de l'importation.\nIl est présent dans le fichier pour vous permettre de centraliser vos informations afin de les saisir directement sur la plateforme.",
    width: 21,
    isHidden: true,
  },
  {
    header: 'Notes',
    type: 'Champ texte non importé',
    instruction:
      "Ce champ ne sera pas intégré lors de l'importation.\nIl est présent dans le fichier pour vous permettre de centraliser vos informations afin de les saisir directement sur la plateforme.",
    width: 21,
    isHidden: true,
  },
  {
    header: 'Documents et liens',
    type: 'Champ texte non importé',
    instruction:
      "Ce champ ne sera pas intégré lors de l'importation.\nIl est présent dans le fichier pour vous permettre de centraliser vos informations afin de les saisir directement sur la plateforme.",
    width: 21,
    isHidden: true,
  },
];
