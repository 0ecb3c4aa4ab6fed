// The words generated plans are made of.
export const VERBS = [
  'Ouvrir',
  'Faire connaître',
  'Mutualiser',
  'Expérimenter',
  'Accompagner',
  'Recenser',
  'Financer',
  'Simplifier',
] as const;
export const SUBJECTS = [
  'une école de vente pour les demandeurs d’emploi',
  'le transport à la demande vers les zones d’activité',
  'un guichet unique de l’apprentissage',
  'la rénovation énergétique des logements sociaux',
  'une plateforme de covoiturage entre entreprises',
  'les places de crèche à horaires décalés',
  'un groupement d’employeurs pour les saisonniers',
  'la reprise des commerces de centre-bourg',
] as const;
export const PLACES = [
  'à Redon',
  'dans le Choletais',
  'en Mayenne',
  'à Saint-Nazaire',
  'dans le Saumurois',
  'au Mans',
  'en Sud-Vendée',
  'à Châteaubriant',
] as const;
export const REASONS = [
  'afin de lever les freins à l’embauche constatés par les entreprises',
  'avec les chambres consulaires et les missions locales du bassin',
  'pour que chaque commune dispose d’une offre à moins de vingt minutes',
  'car trois recrutements sur dix échouent faute de logement',
] as const;
export const ORGANISATIONS = [
  'Mission locale',
  'Communauté de communes',
  'Chambre de métiers',
  'Groupement d’employeurs',
  'Agence d’urbanisme',
] as const;
export const GIVEN_NAMES = ['Anne', 'Malo', 'Inès', 'Loïc', 'Zoé', 'Éric'] as const;
export const FAMILY_NAMES = ['Le Goff', 'Moreau', 'Benali', 'Guérin', 'Nguyen', 'Rousseau'] as const;
export const FUNCTIONS = ['Chargée de mission', 'Directeur', 'Secrétaire générale'] as const;
export const THEME_CODES = [
  'FOR.apprentissage',
  'FOR.orientation',
  'EMP.recrutement',
  'FOR.formation',
] as const;
export const DEPARTEMENTS = [
  ['44', 'Loire-Atlantique'],
  ['49', 'Maine-et-Loire'],
  ['53', 'Mayenne'],
  ['72', 'Sarthe'],
  ['85', 'Vendée'],
] as const;
