// What a chart needs of whoever shows it to leave as a file: kept apart, so that charts know neither plan nor machine.
import { createContext } from 'svelte';

export interface ChartFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
export interface ChartHost {
  /** Tells its failure itself, and where it did what. */
  readonly save: (file: ChartFile) => Promise<void>;
  /** Shows a sentence that stays until it is read. */
  readonly alarm: (sentence: string) => void;
  /** The name of a file, without extension, from what it shows: « couverture » of which plan, and of which day. */
  readonly nameFile: (shown: string) => string;
  /** Under every picture that leaves: which plan, and of which day. */
  readonly source: () => string;
}

export const [getChartHost, setChartHost] = createContext<ChartHost>();
