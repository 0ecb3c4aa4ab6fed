// Makes territories.json, the official list the application carries: régions, départements, arrondissements, EPCI and
// communes with their codes. Run by `npm run reference` when a new edition of the source package is installed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const VINTAGE = 2026;
const PACKAGE = '@etalab/decoupage-administratif';

const require = createRequire(import.meta.url);

interface SourceRegion {
  readonly code: string;
  readonly nom: string;
}
interface SourceDepartement extends SourceRegion {
  readonly region: string;
}
interface SourceArrondissement extends SourceDepartement {
  readonly departement: string;
}
interface SourceEpci extends SourceRegion {
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}
interface SourceCommune extends SourceRegion {
  readonly type: string;
  readonly departement?: string;
  readonly collectiviteOutremer?: { readonly code: string; readonly nom: string };
  readonly arrondissement?: string;
  readonly anciensCodes?: readonly string[];
  /** Of a part: the commune it has become part of. */
  readonly chefLieu?: string;
}

function readSource<Item>(name: string): readonly Item[] {
  return JSON.parse(readFileSync(require.resolve(`${PACKAGE}/data/${name}.json`), 'utf8')) as readonly Item[];
}

/** Position of each code in its list: references are written as positions, which keeps the file small. */
function positions(items: readonly SourceRegion[]): ReadonlyMap<string, number> {
  return new Map(items.map((item, index) => [item.code, index]));
}

function at(known: ReadonlyMap<string, number>, code: string | undefined): number {
  return code === undefined ? -1 : (known.get(code) ?? -1);
}

/** The sign of its nature goes ("CU Angers Loire Métropole"), unless what is left would not stand alone ("CC du Pays…"). */
function epciLabel({ nom, type }: SourceEpci): string {
  const rest = nom.replace(new RegExp(`^${type} `), '');
  return /^\p{Ll}/u.test(rest) ? nom : rest;
}

const regions = readSource<SourceRegion>('regions');
const departements = readSource<SourceDepartement>('departements');
const arrondissements = readSource<SourceArrondissement>('arrondissements');
const epci = readSource<SourceEpci>('epci');
const everyCommune = readSource<SourceCommune>('communes');
const communes = everyCommune.filter(({ type }) => type === 'commune-actuelle');

const regionAt = positions(regions);
const departementAt = positions(departements);
const arrondissementAt = positions(arrondissements);
const epciOfCommune = new Map(
  epci.flatMap((each, index) => each.membres.map((member) => [member.code, index] as const)),
);

const { version } = require(`${PACKAGE}/package.json`) as { version: string };

const reference = {
  format: 'jalon-territories',
  version: 1,
  vintage: VINTAGE,
  source: {
    label: `Code officiel géographique ${VINTAGE} (INSEE) et liste des EPCI ${VINTAGE} (DGCL)`,
    package: `${PACKAGE} ${version}`,
    licence: 'Licence Ouverte 2.0 (Etalab)',
    url: 'https://github.com/datagouv/decoupage-administratif',
  },
  regions: regions.map(({ code, nom }) => [code, nom]),
  departements: departements.map(({ code, nom, region }) => [code, nom, at(regionAt, region)]),
  arrondissements: arrondissements.map(({ code, nom, departement }) => [
    code,
    nom,
    at(departementAt, departement),
  ]),
  epci: epci.map((each) => [each.code, epciLabel(each), each.type]),
  communes: communes.map(({ code, nom, departement, collectiviteOutremer, arrondissement }) => [
    code,
    nom,
    at(departementAt, departement ?? collectiviteOutremer?.code),
    at(arrondissementAt, arrondissement),
    epciOfCommune.get(code) ?? -1,
  ]),
};

/** One territory a line, so that the change between two vintages can be read. */
function writeLines(value: object): string {
  const parts = Object.entries<unknown>(value as Record<string, unknown>).map(([key, part]) =>
    Array.isArray(part)
      ? `"${key}":[\n${part.map((row) => JSON.stringify(row)).join(',\n')}\n]`
      : `"${key}":${JSON.stringify(part)}`,
  );
  return `{${parts.join(',\n')}}\n`;
}

writeFileSync(new URL('./territories.json', import.meta.url), writeLines(reference));

/** Codes that are no commune's any more, with the commune each became part of, and its name where it is still known. */
function successors(): readonly (readonly [string, string, string])[] {
  const current = new Set(communes.map(({ code }) => code));
  const found = new Map<string, readonly [string, string, string]>();
  for (const { code, anciensCodes = [] } of communes)
    for (const old of anciensCodes) found.set(old, [old, code, '']);
  for (const { code, nom, chefLieu } of everyCommune)
    if (chefLieu !== undefined) found.set(code, [code, chefLieu, nom]);
  return [...found.values()]
    .filter(([old, successor]) => !current.has(old) && current.has(successor))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const successorFile = {
  format: 'jalon-commune-successors',
  version: 1,
  vintage: VINTAGE,
  successors: successors(),
};
writeFileSync(new URL('./commune-successors.json', import.meta.url), writeLines(successorFile));
