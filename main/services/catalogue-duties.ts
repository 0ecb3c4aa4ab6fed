// The veille of a workspace, and the catalogues that are signed, received and taken in.
import { MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import type { CatalogueOutputs, ReceivedCatalogue } from '../contract/catalogue-requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties, Input } from '../contract/requests.ts';
import { findById } from '../domain/change/list.ts';
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { catalogueFileOf, type CatalogueFile } from '../domain/catalogue/catalogue-file.ts';
import { digestOf, type Digest, type DigestQuestion } from '../domain/catalogue/digest.ts';
import { digestEntries } from '../domain/catalogue/digest-entries.ts';
import { CATALOGUE_LISTS, proposedEntries, takenEntry } from '../domain/catalogue/taking.ts';
import { digestDocument } from '../domain/document/catalogue/digest-document.ts';
import { isReliedEntry, kindOf } from '../domain/register/register.ts';
import { placeThemes } from '../domain/theme/theme.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { canonicalHash } from '../exchange/signed/canonical-hash.ts';
import { writeDiary } from '../exchange/opendata/write-diary.ts';
import { localDay } from './clockwork.ts';
import type { ConsultationDocuments } from './consultation-documents.ts';
import { refusedFrom } from './document-making.ts';
import type { ExchangeParts } from './exchange-parts.ts';
import { fileNameOf } from './file-name.ts';
import type { KeptFiles } from './kept-files.ts';
import type { LibraryChange } from './library.ts';
import { signNotice } from './signed-notice.ts';
import { unlockedSigner } from './signers.ts';
import { reliedFingerprints } from './trusted-signers.ts';

type Parts = ExchangeParts & Pick<ConsultationDocuments, 'make'>;
type CatalogueDuties = Pick<Duties, keyof CatalogueOutputs>;

export function catalogueDuties(parts: Parts): CatalogueDuties {
  return {
    'catalogue.overview': async () => ({
      catalogue: parts.library.catalogue(),
      ...(await receivedCatalogues(parts)),
    }),
    'catalogue.share': (input, context) => share(parts, input, context),
    'catalogue.compare': async ({ identity }) =>
      proposedEntries(await parts.cataloguesRead.read(identity), parts.library.catalogue()),
    'catalogue.take': (input) => take(parts, input),
    'digest.document': (input, context) => makeLetter(parts, input, context),
    'digest.diary': (input) => makeDiary(parts, input),
  };
}

async function receivedCatalogues(
  parts: Parts,
): Promise<Pick<CatalogueOutputs['catalogue.overview'], 'received' | 'unreadable'>> {
  const relied = reliedFingerprints(parts);
  const entries = parts.library
    .register()
    .entries.filter((entry) => entry.direction === 'received' && kindOf(entry) === 'catalogue');
  const received: ReceivedCatalogue[] = [];
  const unreadable: string[] = [];
  for (const entry of entries) {
    const file = await readable(parts, entry.identity);
    if (!file) {
      unreadable.push(entry.file?.name ?? entry.identity);
      continue;
    }
    const { title, maker, madeOn, note } = file;
    received.push({
      identity: entry.identity,
      ...{ title, maker, madeOn, note },
      signerName: entry.file?.signers.map(({ commonName }) => commonName).join(' et ') ?? '',
      isRelied: isReliedEntry(entry, relied),
      entryCount: CATALOGUE_LISTS.reduce((sum, list) => sum + file[list].length, 0),
    });
  }
  return {
    received: received.toSorted((one, other) => other.madeOn.localeCompare(one.madeOn)),
    unreadable,
  };
}

/** Null of one that cannot be read any more: it is told where files are kept. */
async function readable({ cataloguesRead }: Parts, identity: string): Promise<CatalogueFile | null> {
  try {
    return await cataloguesRead.read(identity);
  } catch (failure) {
    if (failure instanceof RequestRefused) return null;
    throw failure;
  }
}

/** Throws RequestRefused: `kept-file-unknown`, or why it cannot be read. */
export async function catalogueIn(kept: KeptFiles, identity: string): Promise<CatalogueFile> {
  const { kind, payload } = await kept.contentOf(identity);
  if (kind !== 'catalogue') throw new RequestRefused('kept-file-unknown');
  return payload as CatalogueFile;
}

async function share(
  parts: Parts,
  { title, maker, note, fingerprint, passphrase }: Input<'catalogue.share'>,
  context: CallContext,
) {
  const catalogue = parts.library.catalogue();
  if (CATALOGUE_LISTS.every((list) => catalogue[list].length === 0))
    throw new RequestRefused('catalogue-empty');
  const signer = await unlockedSigner(parts, fingerprint, passphrase);
  const madeOn = localDay(parts.clockwork.now());
  const payload = catalogueFileOf(catalogue, { title, maker, madeOn, note });
  const what = `Catalogue partagé\u202f: «\u202f${oneLine(title)}\u202f», ${madeOn}`;
  return signNotice(parts, { kind: 'catalogue', payload, signers: [signer], what }, context);
}

async function take(parts: Parts, { identity, entryIds }: Input<'catalogue.take'>) {
  const { library } = parts;
  library.refuseIfReadOnly();
  const file = await parts.cataloguesRead.read(identity);
  const own = library.catalogue();
  const wanted = withProgrammes(file, own, entryIds);
  const proposed = proposedEntries(file, own).filter(({ id }) => wanted.has(id));
  const changes = proposed.flatMap(({ list, id }) => entryChanges({ file, own, identity }, list, id));
  if (changes.length === 0) return { sequence: library.sequence, takenCount: 0 };
  const label = `Repris du catalogue «\u202f${oneLine(file.title).slice(0, 100)}\u202f»`;
  return { sequence: library.write({ label, changes }), takenCount: proposed.length };
}

/** A call brings its dispositif along where that is not here. */
function withProgrammes(
  file: CatalogueFile,
  own: Catalogue,
  entryIds: readonly string[],
): ReadonlySet<string> {
  const here = new Set(own.programmes.map(({ id }) => id));
  const wanted = new Set(entryIds);
  for (const { id, programmeId } of file.calls)
    if (wanted.has(id) && programmeId !== null && !here.has(programmeId)) wanted.add(programmeId);
  return wanted;
}

type List = (typeof CATALOGUE_LISTS)[number];

interface Taking {
  readonly file: CatalogueFile;
  readonly own: Catalogue;
  readonly identity: string;
}

/** What is here gives way, at the place it has. */
function entryChanges({ file, own, identity }: Taking, list: List, id: string): readonly LibraryChange[] {
  type Entry = Catalogue[List][number];
  const entry = findById<Entry>(file[list] as readonly Entry[], id);
  if (!entry) return [];
  const here = findById<Entry>(own[list] as readonly Entry[], id);
  const item = takenEntry(entry, here, identity);
  const at = here ? (own[list] as readonly Entry[]).indexOf(here) : AT_THE_END;
  const of = { kind: 'catalogue', id: 'catalogue' } as const;
  return [
    ...(here ? [{ ...of, change: { kind: 'item.remove', list, itemId: id } } as const] : []),
    { ...of, change: { kind: 'item.add', list, item, position: at } },
  ];
}

function digestToday(
  { library, clockwork }: Parts,
  { themes, territories, madeOn }: Input<'digest.diary'>,
): { readonly digest: Digest; readonly question: DigestQuestion } {
  const question = { themes, territories, today: madeOn ?? localDay(clockwork.now()) };
  return { digest: digestOf(library.catalogue(), question), question };
}

async function makeLetter(
  parts: Parts,
  input: Input<'digest.document'>,
  context: CallContext,
): Promise<NamedDocument> {
  const { digest, question } = digestToday(parts, input);
  const { title, maker, format } = input;
  const themes = placeThemes(parts.reference.themes());
  const scope = [
    ...question.themes.map((code) => themes.get(code)?.label ?? code),
    ...question.territories.map(({ label }) => label),
  ].join(', ');
  const source = { catalogueTitle: title, sha256: canonicalHash(parts.library.catalogue()) };
  const tree = digestDocument({ digest, title, scope, maker, themes, today: question.today, source });
  try {
    const { bytes } = await parts.make({ tree, format }, context);
    return { name: `veille-${question.today}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
  } catch (error) {
    throw refusedFrom(error);
  }
}

function makeDiary(parts: Parts, input: Input<'digest.diary'>): NamedDocument {
  const { digest, question } = digestToday(parts, input);
  const { entries, events } = digestEntries(digest, 'Europe/Paris');
  const bytes = writeDiary({ title: 'Veille', madeOn: question.today, entries, events });
  return { name: `${fileNameOf('veille')}-${question.today}.ics`, mediaType: MEDIA_TYPES.ics, bytes };
}
