// The coverage of 10,000 actions, as the page computes it after each edit.
import { join } from 'node:path';
import { coverageOf } from '../../domain/coverage/coverage.ts';
import { partsOf, type TerritoryList } from '../../domain/territory/territory-list.ts';
import { ReferenceFiles } from '../../storage/reference-files.ts';
import { generateDocument, RESOURCES } from './bench-workspace.ts';
import { sideBySide } from './measure.ts';
import { timeRow, type Row } from './report.ts';

const ACTIONS = 10_000;

export async function benchCoverage(territories: TerritoryList): Promise<readonly Row[]> {
  const { plan } = generateDocument(ACTIONS, territories);
  const themes = new ReferenceFiles(join(RESOURCES)).themes();
  const parts = partsOf(territories, plan.territories);
  const { subject } = await sideBySide(
    {
      subject: () =>
        coverageOf({
          actions: plan.actions,
          themes,
          perimeter: plan.territories,
          parts,
          showsUnusedThemes: true,
        }),
    },
    { rounds: 50, warmUps: 10 },
  );
  return [timeRow(`coverage of ${String(ACTIONS)} actions`, subject, 20)];
}
