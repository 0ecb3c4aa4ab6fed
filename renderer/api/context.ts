// What every screen may reach: the workspace, and how to try something and tell of it.
import { createContext } from 'svelte';
import type { Workspace } from './workspace.svelte.ts';

export interface Surroundings {
  readonly workspace: Workspace;
  /** Shows that work is under way, and its failure in French. Undefined when it failed. */
  readonly attempt: <Value>(work: Promise<Value>) => Promise<Value | undefined>;
  /** French sentence for whatever was thrown. */
  readonly explain: (failure: unknown) => string;
  readonly say: (text: string, action?: { readonly label: string; readonly run: () => void }) => void;
  /** What failed, in a sentence that says what to do: it stays until it is closed. */
  readonly alarm: (text: string) => void;
  /** A signed file somebody gave to read: checked, then shown. */
  readonly receive: (file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }) => void;
}

export const [getSurroundings, setSurroundings] = createContext<Surroundings>();
