// How a chart leaves as a file, wherever it is shown.
import { chartFileName } from '../api/chart-file-name.ts';
import type { Surroundings } from '../api/context.ts';
import { oneLine } from '../api/plain-text.ts';
import { frenchToday, today } from '../api/today.ts';
import type { ChartHost } from '../charts/chart-host.ts';

/** `owner`: what the charts are of, such as the title of a plan; asked each time. */
export function chartHostOf(
  { workspace, attempt, alarm, say }: Surroundings,
  owner: () => string,
): ChartHost {
  return {
    save: async (file) => {
      const isSaved = await attempt(workspace.machine.saveDocument(file));
      if (isSaved === true) say(`«\u202f${file.name}\u202f» est enregistré.`);
    },
    nameFile: (shown) => chartFileName(shown, owner(), today()),
    alarm,
    source: () => `${oneLine(owner())} · ${frenchToday()} · Jalon`,
  };
}
