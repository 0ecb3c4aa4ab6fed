/** The caps of FORMAT.md [S7]; the builder refuses what the reader would. */
export const MAX_ENTRIES = 64;
export const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
export const MAX_RATIO = 200;
/** Below this size an entry may compress as well as it likes: a bomb this small hurts nobody. */
export const RATIO_FREE_BYTES = 1024 * 1024;
export const MAX_JSON_DEPTH = 32;
/** What a payload may hold of objects, lists, texts, numbers: 10,000 fiches with every field filled have about 1,500,000. */
export const MAX_JSON_VALUES = 3_000_000;
export const MAX_SIGNERS = 2;
/** A manifest names at most 64 files, a signature holds two signers: far more than either needs, far less than hurts. */
export const MAX_MANIFEST_BYTES = 64 * 1024;
export const MAX_SIGNATURE_BYTES = 64 * 1024;

export function isRatioAbsurd(sizeBytes: number, compressedBytes: number): boolean {
  return sizeBytes > RATIO_FREE_BYTES && sizeBytes > compressedBytes * MAX_RATIO;
}
