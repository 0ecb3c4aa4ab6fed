import { generateDocument, readTerritories, RESOURCES } from './main/testing/bench/bench-workspace.ts';
import { coverageOf } from './main/domain/coverage/coverage.ts';
import { partsOf } from './main/domain/territory/territory-list.ts';
import { ReferenceFiles } from './main/storage/reference-files.ts';
const t = readTerritories();
const { plan } = generateDocument(10000, t);
const themes = new ReferenceFiles(RESOURCES).themes();
const parts = partsOf(t, plan.territories);
for (let i=0;i<60;i++) { const a=performance.now(); coverageOf({ actions: plan.actions, themes, perimeter: plan.territories, parts, showsUnusedThemes: true }); if(i%10==9) console.log((performance.now()-a).toFixed(1)); }
