// The words committees head their columns with, and what each means. Folded: no accents, capitals or punctuation.
import { foldText } from '../text/fold.ts';
import type { ImportTarget } from './import-target.ts';

/** Wordings that settle it, most usual first. From the national template and from trackers seen in the field. */
const WORDINGS: Partial<Record<ImportTarget, string>> = {
  number:
    'n|no|num|numero|n action|n fiche|n de fiche|n de l action|numero de fiche|numero de l action|numero action|code action|id',
  reference: 'ref|reference|reference externe|identifiant|code|code projet|reference dossier',
  title:
    'intitule|titre|titre de la fiche action|titre de la fiche|titre de l action|intitule de l action|intitule de la fiche|nom de l action|action|actions|libelle|libelle de l action|projet|nom du projet|intitule du projet|titre du projet|fiche action|fiche|fiches|fiches actions|libelle du projet|mesure|operation',
  axis: 'axe|axes|axe strategique|orientation|orientation strategique|orientations|thematique|pilier|enjeu|priorite strategique|volet|axe de travail|objectif strategique|axe principal',
  'sub-axis': 'sous axe|sous axes|sous thematique|objectif operationnel|sous orientation|sous volet',
  'sub-sub-axis': 'sous sous axe|sous sous thematique',
  theme: 'theme|theme principal|domaine|champ|categorie|secteur',
  'themes-secondary': 'themes secondaires|autres themes|theme secondaire|themes associes',
  tags: 'etiquettes|tags|mots cles|mot cle|tag|libelles libres',
  summary: 'resume|synthese|en bref|resume pour la plaquette|accroche',
  description:
    'description|descriptif|contenu|description de l action|descriptif de l action|contenu de l action|detail|details|presentation|modalites|modalites de mise en oeuvre|description du projet|taches|deroulement',
  problem:
    'probleme|problematique|constat|constats|contexte|diagnostic|besoin|besoins|contexte et enjeux|enjeux|probleme ou frein constate|besoins identifies',
  objectives:
    'objectif|objectifs|objectif s|finalite|finalites|objectifs de l action|buts|but|objectifs vises|objectifs poursuivis',
  effects:
    'resultats attendus|resultat attendu|impacts attendus|effets attendus|impact attendu|livrables|resultats|benefices attendus',
  means: 'moyens|moyens humains et techniques|moyens humains|ressources|moyens mobilises|moyens necessaires',
  'follow-up-bodies':
    'instances de gouvernance|gouvernance|instance de suivi|instances de suivi|comite de suivi|instances|instance',
  leads:
    'pilote|pilotes|structure pilote|porteur|porteurs|maitre d ouvrage|maitrise d ouvrage|moa|organisme|organisme pilote|structure porteuse|porteur de projet|porteur du projet|organisme porteur|chef de file|structure|operateur pilote|pilotage|copilotes|copilote',
  'lead-service': 'direction ou service pilote|service pilote|direction pilote|service|direction',
  'lead-person':
    'personne pilote|personne en charge|personne referente|contact|nom du pilote|charge de mission|chef de projet|nom du referent|agent en charge|contact referent|personne contact|interlocuteur',
  responsible:
    'responsable|responsables|referent|referents|referente|qui|responsable de l action|en charge|attribue a|assigne a|affecte a|proprietaire',
  'lead-email':
    'courriel|mail|e mail|email|adresse mail|adresse electronique|courriel du pilote|mail du referent',
  referent:
    'elu referent|elue referente|elu e referent e|elu|elus referents|elu en charge|referent elu|vice president',
  partners:
    'partenaire|partenaires|partenaires associes|acteurs|acteurs associes|partenariat|partenariats|operateurs|partenaires mobilises|acteurs mobilises|co pilotes|partenaires et operateurs|partenaires potentiels|operateur',
  territories:
    'territoire|territoires|commune|communes|epci|localisation|lieu|perimetre|code insee|insee|bassin|bassin d emploi|quartier|quartiers|zone|secteur geographique|territoire concerne|territoires concernes|departement|intercommunalite|perimetre geographique',
  scope: 'ampleur|echelle|niveau territorial|portee',
  'target-groups':
    'public|publics|public cible|publics cibles|cible s|cibles|beneficiaires|publics vises|public vise|population cible',
  priority: 'priorite|niveau de priorite|degre de priorite|urgence|importance|prioritaire',
  status:
    'statut|etat|etat d avancement|avancement|etat avancement|niveau d avancement|situation|statut de l action|etat de l action|phase|stade|termine|terminee|acheve|achevee|fait|faite|realisee|action realisee|action terminee',
  'completion-percent':
    'realisation|avancement|taux de realisation|taux d avancement|pourcentage|progression|realise',
  start:
    'debut|date de debut|date debut|demarrage|date de demarrage|date de lancement|lancement|debut prevu|date de debut prevue|du|commence le|mise en oeuvre a partir de',
  end: 'fin|date de fin|date fin|echeance|date d echeance|date limite|date de fin prevue|fin prevue|delai|echeance planifiee|echeance prevue|pour le|au|date butoir|date de realisation|terme|deadline|date cible',
  period:
    'periode|calendrier|duree|periode de realisation|dates|planning|calendrier previsionnel|annee|annees|temporalite|echeancier',
  'is-recurring':
    'action en amelioration continue|amelioration continue|recurrente|action recurrente|recurrent|recurrence|permanente',
  cost: 'budget|cout|cout total|budget previsionnel|budget previsionnel total|budget total|montant total|cout previsionnel|cout estime|budget estime|montant|estimation financiere|cout du projet|budget prevu|cout prevu|enveloppe|depenses',
  funder: 'financeur|financeurs|cofinanceur|source de financement|financeur principal|financement par',
  'funder-amount': 'montant financeur|subvention|subvention demandee|financement|part|aide|participation',
  participation: 'participation citoyenne|implication des citoyens|participation du public',
  milestones: 'jalon|jalons|etapes|etape|etapes cles|prochaines etapes|prochaine etape',
  indicator:
    'indicateur|indicateurs|indicateur de suivi|indicateurs de suivi|indicateurs lies|indicateur de resultat|indicateurs de resultat|indicateurs d evaluation|indicateur de realisation|indicateur d evaluation',
  'indicator-unit': 'unite|unite de mesure',
  'indicator-baseline':
    'valeur initiale|valeur de depart|situation initiale|valeur de reference|etat initial|t0',
  'indicator-target': 'cible|valeur cible|objectif chiffre|objectif quantitatif|valeur attendue',
  'indicator-value':
    'valeur|valeur actuelle|valeur mesuree|resultat obtenu|derniere valeur|realise a date|valeur realisee',
  'progress-note':
    'notes|note|observation|observations|commentaire|commentaires|remarque|remarques|suivi|point d etape|bilan|actualites|derniere mise a jour|notes de suivi|point d avancement|dernier point',
  obstacle:
    'frein|freins|blocage|blocages|difficultes|difficulte|points de blocage|point de vigilance|points de vigilance|risques|freins et blocages|difficultes rencontrees',
  confidential: 'confidentiel|confidentielle|confidentialite',
  'in-leaflet': 'dans la plaquette|plaquette|publier dans la plaquette',
};

export interface HeaderMatch {
  readonly target: ImportTarget;
  /** 0 to 1. */
  readonly score: number;
  readonly wording: string;
}

const EXACT = 1;
/** "Statut de la fiche (à mettre à jour)" begins with "statut". */
const BEGINS = 0.75;
const CONTAINS = 0.55;

interface Wording {
  readonly target: ImportTarget;
  readonly text: string;
}
const wordings: readonly Wording[] = Object.entries(WORDINGS).flatMap(([target, texts]) =>
  texts.split('|').map((text) => ({ target: target as ImportTarget, text })),
);
const exactly = new Map<string, readonly Wording[]>();
for (const each of wordings) exactly.set(each.text, [...(exactly.get(each.text) ?? []), each]);

/** `« Budget prévisionnel total € HT »` → `budget previsionnel total`: units, brackets and numbering say nothing of the meaning. */
export function foldHeader(header: string): string {
  return foldText(header.replace(/\([^)]*\)/gu, ' '))
    .replace(/\b(ht|ttc|en euros?|euros?|k euros?|keuros?|ke|k|meur)\b/gu, ' ')
    .replace(/\b\d+$/u, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What a heading may mean, best first. The score is 1 for a known wording, less for a longer heading that has one in it. */
export function meaningsOf(header: string): readonly HeaderMatch[] {
  const text = foldHeader(header);
  if (text === '') return [];
  const best = new Map<ImportTarget, HeaderMatch>();
  const note = (wording: Wording, score: number): void => {
    if ((best.get(wording.target)?.score ?? 0) >= score) return;
    best.set(wording.target, { target: wording.target, score, wording: wording.text });
  };
  for (const wording of exactly.get(text) ?? []) note(wording, EXACT);
  if (best.size === 0) {
    for (const wording of wordings) {
      const share = wording.text.length / text.length;
      if (`${text} `.startsWith(`${wording.text} `)) note(wording, BEGINS + share * 0.2);
      else if (wording.text.length > 3 && ` ${text} `.includes(` ${wording.text} `))
        note(wording, CONTAINS + share * 0.2);
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}
