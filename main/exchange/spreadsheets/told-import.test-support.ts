// An import in the words of the manifest's expectations.
import type { Action } from '../../domain/action/action.ts';
import { columnLetters } from '../../domain/importing/cell-text.ts';
import type { GuessedSheet } from '../../domain/importing/guess-mapping.ts';
import { contactName, type Directory } from '../../domain/directory/directory.ts';
import type { TaxBasis } from '../../domain/funding/money.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ExpectedGuess, ToldFiche } from './vector-making/expected-import.ts';

export function toldGuess(guessed: GuessedSheet): ExpectedGuess {
  const targets: Record<string, ExpectedGuess['targets'][string]> = {};
  for (const { column, header, target } of guessed.columns) {
    const heading = header === '' ? columnLetters(column) : header;
    const known = targets[heading];
    targets[heading] = known === undefined ? target : [known, target].flat();
  }
  return {
    headerRow: guessed.headerRow ?? 0,
    ...(guessed.isNameTheAxis ? { isNameTheAxis: true } : {}),
    ...(guessed.skipped.length === 0
      ? {}
      : { skipped: Object.fromEntries(guessed.skipped.map(({ row, reason }) => [String(row), reason])) }),
    targets,
  };
}

const BASES: Readonly<Record<TaxBasis, string>> = { 'excluding-tax': 'HT', 'including-tax': 'TTC' };

function euros(amountCents: number | null, taxBasis: TaxBasis | null): string {
  if (amountCents === null) return '?';
  return `${String(amountCents / 100)} € ${taxBasis === null ? '?' : BASES[taxBasis]}`;
}

/** All that an expectation may name of a fiche; what it does not name is not looked at. */
export function toldFiche(action: Action, plan: Plan, directory: Directory): ToldFiche {
  const organisation = (id: string | null): string =>
    directory.organisations.find((each) => each.id === id)?.name ?? '?';
  const person = (id: string | null): string | null => {
    const found = directory.contacts.find((each) => each.id === id);
    return found ? contactName(found) : null;
  };
  const { cost } = action;
  return {
    ...action,
    axes: action.axisIds.map((id) => plan.axes.find((axis) => axis.id === id)?.title),
    leads: action.leads.map(({ organisationId, contactId, service, note, toBeNamed }) =>
      [
        toBeNamed ? 'à désigner' : '',
        organisationId === null ? '' : organisation(organisationId),
        person(contactId) ?? '',
        service,
        note,
      ]
        .filter((each) => each !== '')
        .join(' / '),
    ),
    partners: action.partners.map(({ organisationId }) => organisation(organisationId)),
    referent: person(action.politicalReferentId),
    cost: cost === null ? null : euros(cost.amountCents, cost.taxBasis),
    funding: action.fundingLines.map(
      ({ organisationId, amountCents, taxBasis }) =>
        `${organisation(organisationId)} : ${euros(amountCents, taxBasis)}`,
    ),
    notes: action.progressNotes.map(({ text }) => text),
    indicators: action.indicators.map(({ name }) => name),
    territories: action.territories.map(({ label }) => label),
    freeFields: Object.fromEntries(action.freeFields.map(({ label, value }) => [label, value])),
    references: action.externalReferences.map(({ id }) => id),
  };
}
