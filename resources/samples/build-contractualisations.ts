// Builds the sample of contractualisations out of the thirteen protocols the source prints. No date is added: it prints none.
// Run with: npm run sample
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { contractualisations } from '../../main/domain/contractualisation/contractualisations.ts';
import {
  BLANK_FOLLOWED_STAGE,
  BLANK_FOLLOWED_TERRITORY,
} from '../../main/domain/contractualisation/followed-territory.ts';
import { createdNow } from '../../main/domain/identity/entity.ts';
import type { TerritoryReference } from '../../main/domain/territory/territory.ts';
import { buildTerritoryList, territoryFile } from '../../main/domain/territory/territory-list.ts';

interface Printed {
  readonly regions: readonly string[];
  readonly name: string;
  readonly protocole_disponible_en_ligne: boolean;
}

const STAMP = { at: '2026-11-23T09:00:00.000Z', by: 'Jalon, d’après les sources' } as const;
const source = JSON.parse(
  readFileSync(new URL('./territoires-industrie.source.json', import.meta.url), 'utf8'),
) as { readonly protocoles: readonly Printed[] };

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
const { byId } = buildTerritoryList(
  territoryFile.parse(
    JSON.parse(readFileSync(new URL('../reference/territories.json', import.meta.url), 'utf8')),
  ),
);
const regions = new Map(
  [...byId.values()].filter(({ kind }) => kind === 'region').map((each) => [plain(each.label), each]),
);

function regionNamed(name: string): TerritoryReference {
  const found = regions.get(plain(name));
  if (!found) throw new Error(`no région of that name: ${name}`);
  return found;
}

function idOf(what: string): string {
  const digest = createHash('sha256').update(`jalon sample contractualisation ${what}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

const typeset = (text: string): string => text.replaceAll("'", '’');
const followedTerritories = source.protocoles.map(({ name, regions: names }) => ({
  ...createdNow(idOf(name), STAMP),
  ...BLANK_FOLLOWED_TERRITORY,
  name: typeset(name),
  regions: names.map(regionNamed),
}));
const followedStages = source.protocoles.map(
  ({ name, protocole_disponible_en_ligne: isDocumentPublished }) => ({
    ...createdNow(idOf(`${name}, protocole`), STAMP),
    ...BLANK_FOLLOWED_STAGE,
    followedTerritoryId: idOf(name),
    stage: 'protocol-signed',
    documentTitle: 'Protocole d’accord',
    isDocumentPublished,
  }),
);

const built = contractualisations.parse({ followedTerritories, followedStages });
writeFileSync(new URL('./contractualisations.json', import.meta.url), `${JSON.stringify(built, null, 2)}\n`);
