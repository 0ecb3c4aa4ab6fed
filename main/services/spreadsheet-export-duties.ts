// A plan taken out to a spreadsheet: nothing is changed, nothing is written down of it.
import { MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input } from '../contract/requests.ts';
import { actionsLedBy } from '../domain/action/lead.ts';
import { makeWorkbook } from '../domain/spreadsheet/export.ts';
import type { SpreadsheetTable } from '../domain/spreadsheet/labels.ts';
import { territoryReferenceOf } from '../domain/territory/zoning.ts';
import { writeWorkbook } from '../exchange/spreadsheets/write-workbook.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { fileNameOf } from './file-name.ts';
import type { Library } from './library.ts';

const NAMES: Readonly<Record<SpreadsheetTable, string>> = {
  plan: '',
  'follow-up': '-suivi',
  funding: '-financements',
  indicators: '-indicateurs',
  directory: '-annuaire',
  'national-template': '-modele-national',
};

export function spreadsheetExportDuties(
  library: Library,
  reference: ReferenceFiles,
  clockwork: Clockwork,
): Pick<Duties, 'spreadsheet.export'> {
  return {
    'spreadsheet.export': (input, context) => exportTable({ library, reference, clockwork }, input, context),
  };
}

interface Parts {
  readonly library: Library;
  readonly reference: ReferenceFiles;
  readonly clockwork: Clockwork;
}

async function exportTable(
  { library, reference, clockwork }: Parts,
  { planId, table, format, withPersonalData, leadOrganisationId }: Input<'spreadsheet.export'>,
  { signal, reportProgress }: CallContext,
): Promise<NamedDocument> {
  reportProgress({ phase: 'Mise en tableau', done: 0, total: 2 });
  const whole = library.plan(planId);
  const lead = library.directory().organisations.find(({ id }) => id === leadOrganisationId);
  if (leadOrganisationId !== undefined && !lead)
    throw new RequestRefused('entity-missing', { entityId: leadOrganisationId });
  const plan = lead ? { ...whole, actions: actionsLedBy(whole.actions, lead.id) } : whole;
  const workbook = makeWorkbook(table, plan, {
    directory: library.directory(),
    programmes: library.catalogue().programmes,
    themes: reference.themes(),
    territories: [...library.zones().zones.map(territoryReferenceOf), ...reference.territories().all],
    withPersonalData,
    madeOn: localDay(clockwork.now()),
  });
  if (signal.aborted) throw new RequestRefused('cancelled');
  reportProgress({ phase: 'Écriture du fichier', done: 1, total: 2 });
  const bytes = await writeWorkbook(workbook, format);
  if (signal.aborted) throw new RequestRefused('cancelled');
  return {
    name: `${fileNameOf(plan.title)}${NAMES[table]}${lead ? `-${fileNameOf(lead.name)}` : ''}.${format}`,
    mediaType: MEDIA_TYPES[format],
    bytes,
  };
}
