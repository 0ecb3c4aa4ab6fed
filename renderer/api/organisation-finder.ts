// Type-ahead over the organisations of the directory.
import { ORGANISATION_KIND_LABELS, type Organisation } from '../../main/domain/directory/directory.ts';
import { foldText } from '../../main/domain/text/fold.ts';

const MOST_FOUND = 12;

export interface OrganisationOption {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
}

export class OrganisationFinder {
  readonly #organisations: () => readonly Organisation[];

  constructor(organisations: () => readonly Organisation[]) {
    this.#organisations = organisations;
  }

  search(text: string): readonly OrganisationOption[] {
    const needle = foldText(text);
    const found: OrganisationOption[] = [];
    for (const { id, name, acronym, kind } of this.#organisations()) {
      if (found.length === MOST_FOUND) break;
      if (!foldText(`${name} ${acronym}`).includes(needle)) continue;
      found.push({ key: id, label: name, detail: ORGANISATION_KIND_LABELS[kind] });
    }
    return found;
  }
}
