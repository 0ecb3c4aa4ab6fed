// Annuaire: organisations, and functional addresses; people only when they are asked for.
import type { Directory } from '../../directory/directory.ts';
import type { Plan } from '../../plan/plan.ts';
import { valueAt, type Table } from '../table.ts';
import { contactTable, organisationTable } from '../tables/directory-tables.ts';
import { contextsOf, territoriesOf } from '../surroundings.ts';
import type { CodecContext } from '../codec-context.ts';
import type { SheetToWrite, WorkbookToWrite } from '../workbook.ts';
import type { ReportOptions } from './report.ts';

export function directoryTable(plan: Plan, options: ReportOptions): WorkbookToWrite {
  const { directory, withPersonalData, madeOn } = options;
  const known = [...territoriesOf(plan, directory.organisations), ...options.territories];
  const context = contextsOf(plan, options, known)(null);
  const contacts = withPersonalData
    ? directory.contacts
    : directory.contacts.filter(({ emailKind }) => emailKind === 'functional');
  return {
    title: 'Annuaire',
    madeOn,
    sheets: [
      sheetOf(
        organisationTable,
        sorted(directory.organisations, ({ name }) => name),
        context,
        withPersonalData,
      ),
      sheetOf(
        contactTable,
        sorted(contacts, ({ familyName, function: role, email }) =>
          withPersonalData ? familyName || role : role || email,
        ),
        context,
        withPersonalData,
      ),
    ],
  };
}

type Entry = Directory['organisations'][number] | Directory['contacts'][number];

function sorted<Each extends Entry>(entries: readonly Each[], by: (entry: Each) => string): readonly Each[] {
  return [...entries].sort((one, other) => by(one).localeCompare(by(other), 'fr'));
}

function sheetOf(
  table: Table,
  entries: readonly Entry[],
  context: CodecContext,
  withPersonalData: boolean,
): SheetToWrite {
  const columns = table.columns.filter(
    ({ isHidden, isPersonal }) => !isHidden && (withPersonalData || !isPersonal),
  );
  return {
    name: table.sheet,
    columns: columns.map(({ header, width, codec }) => ({ header, width, kind: codec.kind })),
    rows: entries.map((entry) =>
      columns.map(({ codec, path }) => codec.encode(valueAt(entry, path), context)),
    ),
    frozenColumns: 1,
    hasFilter: true,
  };
}
