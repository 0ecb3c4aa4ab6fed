// A writer per kind of block: the compiler says which one a format lacks.
import type { WrittenBlock } from '../../domain/document/blocks.ts';

export type BlockOf<Kind extends WrittenBlock['kind']> = Extract<WrittenBlock, { readonly kind: Kind }>;
export type BlockWriters<Around, Written> = {
  readonly [Kind in WrittenBlock['kind']]: (block: BlockOf<Kind>, around: Around) => Written;
};

export function writeBlock<Around, Written>(
  writers: BlockWriters<Around, Written>,
  block: WrittenBlock,
  around: Around,
): Written {
  const write = writers[block.kind] as (block: WrittenBlock, around: Around) => Written;
  return write(block, around);
}
