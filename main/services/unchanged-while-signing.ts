// Opening a key and making a document take time, and other windows go on writing: what was signed must be what is kept as signed.
import { RequestRefused } from '../contract/failure.ts';

/**
 * Remembers what is about to be signed. What is answered is called at the last moment before the writing: it throws
 * RequestRefused, `changed-while-signing`, where anything read is no longer the very same value. Documents are never
 * altered in place, so that the same value means the same content.
 */
export function holdStill(read: () => readonly unknown[]): () => void {
  const drawn = read();
  return () => {
    const now = read();
    if (now.length !== drawn.length || now.some((each, index) => each !== drawn[index]))
      throw new RequestRefused('changed-while-signing');
  };
}
