// The cells that say how much, and who pays.
import type { TaxBasis } from '../funding/money.ts';
import { isDateCell } from '../spreadsheet/sheet.ts';
import type { Cell, Reader } from './cell-reader.ts';
import { funderAndAmount, readAmount, unitInHeader } from './read-amount.ts';
import { organisationsIn } from './read-names.ts';

export const readCost: Reader = (cell) => {
  const amount = amountIn(cell);
  if (amount?.taxBasis) cell.draft.cost = { amountCents: amount.amountCents, taxBasis: amount.taxBasis };
  else if (amount) cell.draft.refuse(cell.column.header, cell.text, 'tax-basis-unknown');
};

export const readFunder: Reader = ({ draft, text: said, tools }) => {
  const { name, amount } = funderAndAmount(said);
  const organisationIds = organisationsIn(name, tools);
  const last = draft.funders.at(-1);
  const isAmountWaiting = draft.amountsComeFirst && last?.organisationIds.length === 0;
  if (isAmountWaiting) Object.assign(last, { organisationIds });
  else draft.funders.push({ organisationIds, amountCents: null, taxBasis: null, ...amount });
};

export const readFunderAmount: Reader = (cell) => {
  const amount = amountIn(cell);
  const funder = cell.draft.funders.at(-1);
  if (!amount) return;
  if (funder?.amountCents === null) Object.assign(funder, amount);
  else cell.draft.funders.push({ organisationIds: [], ...amount });
};

function amountIn({
  draft,
  column,
  value,
  text: said,
}: Cell): { readonly amountCents: number; readonly taxBasis: TaxBasis | null } | null {
  const read = isDateCell(value)
    ? ({ ok: false, reason: 'not-an-amount' } as const)
    : readAmount(value, unitInHeader(column.header));
  if (!read.ok) {
    draft.refuse(column.header, said, read.reason);
    return null;
  }
  return { amountCents: read.amountCents, taxBasis: read.taxBasis ?? column.taxBasis };
}
