// A catalogue as it travels: signed and dated, so that anyone can make one and share it, and whoever reads it knows how old it is.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { readWith } from '../schema/read-with.ts';
import { call, programme, type Catalogue } from './catalogue.ts';
import { catalogueEvent, catalogueResource } from './watch-items.ts';

export const CATALOGUE_FORMAT = 'jalon-catalogue';
export const CATALOGUE_VERSION = 1;
const MOST_ENTRIES = 5000;

export const catalogueFile = z.strictObject({
  format: z.literal(CATALOGUE_FORMAT),
  formatVersion: z.literal(CATALOGUE_VERSION),
  title: z.string().min(1).max(300),
  /** Who made it: a name people know, beside that of the certificate. */
  maker: z.string().max(300),
  madeOn: fullDate,
  note: z.string().max(5000),
  programmes: z.array(programme).max(MOST_ENTRIES).readonly(),
  calls: z.array(call).max(MOST_ENTRIES).readonly(),
  events: z.array(catalogueEvent).max(MOST_ENTRIES).readonly(),
  resources: z.array(catalogueResource).max(MOST_ENTRIES).readonly(),
});
export type CatalogueFile = Readonly<z.infer<typeof catalogueFile>>;
export const readCatalogueFile = readWith(catalogueFile);

const MAX_NAME_LENGTH = 200;
type Stamped = Pick<Catalogue['calls'][number], 'createdBy' | 'updatedBy' | 'externalReferences'>;

/** Who touched each entry here, and the fiches of this workspace, stay here. */
export function catalogueFileOf(
  { programmes, calls, events, resources }: Catalogue,
  head: Pick<CatalogueFile, 'title' | 'maker' | 'madeOn' | 'note'>,
): CatalogueFile {
  const by = head.maker === '' ? head.title : head.maker;
  const sharedItem = <Item extends Stamped>(item: Item): Item => ({
    ...item,
    createdBy: by.slice(0, MAX_NAME_LENGTH),
    updatedBy: by.slice(0, MAX_NAME_LENGTH),
    externalReferences: [],
  });
  return {
    format: CATALOGUE_FORMAT,
    formatVersion: CATALOGUE_VERSION,
    ...head,
    programmes: programmes.map(sharedItem),
    calls: calls.map(sharedItem),
    events: events.map(sharedItem),
    resources: resources.map((each) => ({ ...sharedItem(each), actionIds: [] })),
  };
}
