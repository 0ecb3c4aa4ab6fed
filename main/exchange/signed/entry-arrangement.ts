/** Gives each entry of a well-formed archive its part in the container ([S2]), or says which part is missing. */
import {
  CONTAINER_MEDIA_TYPE,
  MANIFEST_NAME,
  MIMETYPE_NAME,
  roleOfEntry,
  SIGNATURE_NAME,
} from './entry-names.ts';
import { refuse, type RefusedContainer } from './refused.ts';
import type { ZipEntry } from './zip-reader.ts';

export interface ArrangedEntries {
  readonly payload: ZipEntry & { readonly stem: string };
  readonly manifest: Uint8Array;
  readonly signature: Uint8Array;
  /** The files the manifest must cover, the payload included. */
  readonly covered: readonly ZipEntry[];
}

export function arrangeEntries(entries: readonly ZipEntry[]): ArrangedEntries | RefusedContainer {
  const refusal = refuseMimetype(entries) ?? refuseStray(entries);
  if (refusal !== undefined) return refusal;
  const payloads = payloadsAmong(entries);
  const [payload] = payloads;
  if (payload === undefined) return refuse('payload-missing');
  if (payloads.length > 1) return refuse('several-payloads');
  const named = (name: string): Uint8Array | undefined => entries.find((entry) => entry.name === name)?.bytes;
  const manifest = named(MANIFEST_NAME);
  if (manifest === undefined) return refuse('manifest-missing');
  const signature = named(SIGNATURE_NAME);
  if (signature === undefined) return refuse('signature-missing');
  const technicalNames: readonly string[] = [MIMETYPE_NAME, MANIFEST_NAME, SIGNATURE_NAME];
  const covered = entries.filter(({ name }) => !technicalNames.includes(name));
  return { payload, manifest, signature, covered };
}

function refuseMimetype(entries: readonly ZipEntry[]): RefusedContainer | undefined {
  const position = entries.findIndex((entry) => entry.name === MIMETYPE_NAME);
  const mimetype = entries[position];
  if (mimetype === undefined) return refuse('mimetype-missing');
  if (position > 0) return refuse('mimetype-not-first');
  if (!mimetype.isStored) return refuse('mimetype-compressed');
  const isRight = Buffer.from(CONTAINER_MEDIA_TYPE, 'ascii').equals(mimetype.bytes);
  return isRight ? undefined : refuse('mimetype-wrong');
}

function refuseStray(entries: readonly ZipEntry[]): RefusedContainer | undefined {
  const stray = entries.find((entry) => roleOfEntry(entry.name)?.role === 'stray-meta-inf');
  return stray === undefined ? undefined : refuse('file-not-covered', { entryName: stray.name });
}

function payloadsAmong(entries: readonly ZipEntry[]): readonly ArrangedEntries['payload'][] {
  return entries.flatMap((entry) => {
    const role = roleOfEntry(entry.name);
    return role?.role === 'payload' ? [{ ...entry, stem: role.stem }] : [];
  });
}
