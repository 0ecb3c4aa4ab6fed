import { createContext } from 'svelte';
import type { PendingWork } from './pending-work.svelte.ts';

/** The one PendingWork of the window. */
export const [getPending, setPending] = createContext<PendingWork>();
