// The files shipped with the application: reference lists and samples. A damaged installation is a bug, so it throws.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, type Catalogue } from '../domain/catalogue/catalogue.ts';
import {
  contractualisations,
  type Contractualisations,
} from '../domain/contractualisation/contractualisations.ts';
import {
  communeSuccessorFile,
  formerCommunes,
  type FormerCommune,
} from '../domain/territory/commune-successors.ts';
import { buildTerritoryList, territoryFile, type TerritoryList } from '../domain/territory/territory-list.ts';
import { outlines, type Outlines } from '../domain/territory/outlines.ts';
import { themeTree, type ThemeTree } from '../domain/theme/theme.ts';
import { planDocument, type PlanDocument } from '../domain/plan/plan-document.ts';
import * as z from 'zod';

const themeFile = z.object({ version: z.literal(1), themes: themeTree });

export class ReferenceFiles {
  readonly #resourcesDirectory: string;
  #territories: TerritoryList | undefined;
  #themes: ThemeTree | undefined;

  constructor(resourcesDirectory: string) {
    this.#resourcesDirectory = resourcesDirectory;
  }

  /** Read at the first question, 38,000 territories in about a tenth of a second, then kept. */
  territories(): TerritoryList {
    this.#territories ??= buildTerritoryList(territoryFile.parse(this.#read('reference/territories.json')));
    return this.#territories;
  }

  formerCommunes(): readonly FormerCommune[] {
    const file = communeSuccessorFile.parse(this.#read('reference/commune-successors.json'));
    return formerCommunes(file, this.territories());
  }

  outlines(): Outlines {
    return outlines.parse(this.#read('reference/departements.topo.json'));
  }

  themes(): ThemeTree {
    this.#themes ??= themeFile.parse(this.#read('reference/themes.json')).themes;
    return this.#themes;
  }

  sample(name: 'pays-de-la-loire'): PlanDocument {
    return planDocument.parse(this.#read(`samples/${name}.json`));
  }

  catalogueSample(): Catalogue {
    return catalogue.parse(this.#read('samples/catalogue.json'));
  }

  contractualisationSample(): Contractualisations {
    return contractualisations.parse(this.#read('samples/contractualisations.json'));
  }

  #read(path: string): unknown {
    return JSON.parse(readFileSync(join(this.#resourcesDirectory, ...path.split('/')), 'utf8')) as unknown;
  }
}
