// Items of a list told by their depth, as lists inside one another.
import type { Run } from '../../../domain/document/blocks.ts';

export interface ListItem {
  readonly depth: number;
  readonly runs: readonly Run[];
}
export interface ListNode {
  readonly runs: readonly Run[];
  readonly items: readonly ListNode[];
}
interface OpenNode {
  readonly runs: readonly Run[];
  readonly items: OpenNode[];
}

/** An item deeper than the one before it is inside it, however much deeper it says it is. */
export function listTree(items: readonly ListItem[]): readonly ListNode[] {
  const top: OpenNode[] = [];
  const open: OpenNode[][] = [top];
  for (const { depth, runs } of items) {
    open.length = Math.min(open.length, depth + 1);
    const siblings = open.at(-1) ?? top;
    const node: OpenNode = { runs, items: [] };
    siblings.push(node);
    open.push(node.items);
  }
  return top;
}
