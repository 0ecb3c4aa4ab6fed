// Makes pays-de-la-loire.json, the sample plan, from the text of the leaflet. Nothing is invented: what the leaflet does
// not print stays empty, an empty "Pilote :" is a lead to be named. Run by `npm run sample`.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { blankAction, type Action } from '../../main/domain/action/action.ts';
import type { ActionScope } from '../../main/domain/action/action-codes.ts';
import type { Lead } from '../../main/domain/action/lead.ts';
import {
  blankOrganisation,
  type Organisation,
  type OrganisationKind,
} from '../../main/domain/directory/directory.ts';
import { planDocument } from '../../main/domain/plan/plan-document.ts';
import { blankPlan } from '../../main/domain/plan/plan.ts';
import { buildTerritoryList, territoryFile } from '../../main/domain/territory/territory-list.ts';
import type { TerritoryReference } from '../../main/domain/territory/territory.ts';

interface LeafletPilot {
  readonly organisation: string | null;
}
interface LeafletAction {
  readonly n: number;
  readonly title: string;
  readonly description: string;
  readonly pilots: readonly LeafletPilot[];
  readonly scope: ActionScope;
}
interface Leaflet {
  readonly source: { readonly titre: string; readonly note: string; readonly url: string };
  readonly actions: readonly LeafletAction[];
}

const STAMP = { at: '2019-11-01T00:00:00.000Z', by: 'Plaquette de novembre 2019' };

/**
 * Reading of the leaflet: primary theme from its heading (from its text for the two actions printed without one), secondary
 * themes and territories only where the text names them. "Divers", "la Région" … are told apart in `readLead`.
 */
const READING: Readonly<
  Record<number, { theme: string; others?: readonly string[]; territories: readonly string[] }>
> = {
  1: { theme: 'FOR.apprentissage', territories: ['region:52'] },
  2: { theme: 'FOR.orientation', territories: ['region:52'] },
  3: { theme: 'FOR.competences', others: ['EMP.recrutement'], territories: [] },
  4: {
    theme: 'FOR.competences',
    others: ['EMP.recrutement', 'EMP.emplois-francs', 'EMP.emploi-quartiers'],
    territories: ['epci:244900015'],
  },
  5: { theme: 'FRE.mobilite-quotidienne', territories: ['departement:72'] },
  6: { theme: 'FRE.mobilite-residentielle', territories: ['region:52', 'region:11'] },
  7: { theme: 'FRE.garde-enfants', territories: ['commune:85191', 'departement:85'] },
  8: {
    theme: 'FRE.logement',
    territories: [
      'departement:72',
      'departement:85',
      'departement:49',
      'departement:44',
      'epci:200067346',
      'epci:244900809',
    ],
  },
  9: {
    theme: 'FRE.foyers-jeunes-travailleurs',
    others: ['FRE.logement'],
    territories: ['departement:72', 'departement:85'],
  },
  10: { theme: 'FRE.logement', territories: ['epci:244900015'] },
  11: { theme: 'ECO.economie-circulaire', territories: ['departement:49'] },
  12: { theme: 'ECO.economie-circulaire', others: ['ECO.reemploi-dechets'], territories: ['region:52'] },
  13: {
    theme: 'BAT.observatoire-batiment',
    others: ['GOV.observatoires', 'BAT.massification'],
    territories: ['region:52'],
  },
  14: {
    theme: 'ENR.transition-commerces',
    others: ['ECO.vegetalisation', 'ECO.economie-circulaire', 'ECO.mobilite-douce'],
    territories: ['commune:44109'],
  },
};

const ORGANISATION_KINDS: Readonly<Record<string, OrganisationKind>> = {
  'la Région': 'region',
  'ASM France': 'company',
  'Dedienne Atlantique': 'company',
  "ARRK Shaper's": 'company',
  "CARBUR'PERA": 'association',
  'Pôle emploi': 'state-operator',
  'Conseil départemental de Vendée': 'departement',
  'CCIT du Maine-et-Loire': 'chamber',
  DREAL: 'state',
};

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const leaflet = read('./pays-de-la-loire.leaflet.json') as Leaflet;
const territories = buildTerritoryList(territoryFile.parse(read('../reference/territories.json')));

/** The same name gives the same id at every build, so that the sample is one plan wherever it is opened. */
function idOf(name: string): string {
  const digest = createHash('sha256').update(`jalon sample pays-de-la-loire ${name}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

function territory(id: string): TerritoryReference {
  const found = territories.byId.get(id);
  if (!found) throw new Error(`the reference list has no ${id}`);
  return found;
}

/** Typeset as a French book would be: the apostrophe is curly. Nothing else of the text changes. */
function typeset(text: string): string {
  return text.replaceAll("'", '’');
}

function readLead({ organisation }: LeafletPilot): Lead {
  const isNamed = organisation !== null && organisation !== 'Divers';
  return {
    organisationId: isNamed ? idOf(`organisation ${organisation}`) : null,
    contactId: null,
    service: '',
    note: organisation === 'Divers' ? 'Divers' : '',
    role: 'lead',
    toBeNamed: !isNamed,
  };
}

const TO_BE_NAMED = readLead({ organisation: null });

function readAction(printed: LeafletAction): Action {
  const reading = READING[printed.n];
  if (!reading) throw new Error(`action ${String(printed.n)} is not read`);
  return {
    ...blankAction(idOf(`action ${String(printed.n)}`), String(printed.n), typeset(printed.title), STAMP),
    isInLeaflet: true,
    description: typeset(printed.description).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    scope: printed.scope,
    themePrimary: reading.theme,
    themesSecondary: reading.others ?? [],
    territories: reading.territories.map(territory),
    leads: printed.pilots.length === 0 ? [TO_BE_NAMED] : printed.pilots.map(readLead),
  };
}

const names = new Set(
  leaflet.actions
    .flatMap(({ pilots }) => pilots.flatMap(({ organisation }) => organisation ?? []))
    .filter((name) => name !== 'Divers'),
);
const organisations = [...names].map((name): Organisation =>
  blankOrganisation(
    idOf(`organisation ${name}`),
    name === 'la Région' ? 'Région Pays de la Loire' : typeset(name),
    ORGANISATION_KINDS[name] ?? 'other',
    STAMP,
  ),
);

const plan = blankPlan(
  idOf('plan'),
  {
    title: typeset(leaflet.source.titre),
    kind: 'regional-action-plan',
    committeeName: 'Préfet de la région Pays de la Loire',
    territories: [territory('region:52')],
    horizonStart: '2019-11',
    horizonEnd: '2021-05',
    diagnosis: typeset(leaflet.source.note),
    lifecycle: 'in-force',
    publication: 'published',
    visibility: 'public',
    revision: 1,
    lastActionNumber: leaflet.actions.length,
    origin: { label: typeset(leaflet.source.titre), publishedOn: '2019-11', url: leaflet.source.url },
    actions: leaflet.actions.map(readAction),
  },
  STAMP,
);

const document = planDocument.parse({
  format: 'jalon-plan',
  formatVersion: 1,
  revision: 1,
  plan,
  organisations,
  contacts: [],
});
writeFileSync(new URL('./pays-de-la-loire.json', import.meta.url), `${JSON.stringify(document, null, 1)}\n`);
