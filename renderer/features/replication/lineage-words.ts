// Lineages in words: the finding of the tree, its table, what each box says, the départements on the map.
import { ACTION_STATUS_LABELS } from '../../../main/domain/action/action-codes.ts';
import { REPLICATED_FIELD_LABELS } from '../../../main/domain/action/replication.ts';
import { KNOWN_BY_LABELS, type FicheFacts } from '../../../main/domain/replication/known.ts';
import { nodesOf, type LineageNode } from '../../../main/domain/replication/lineage.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import type { LineageFiche } from '../../charts/geometry/lineage-tree.ts';
import type { ShownTerritory } from '../../charts/geometry/territory-fill.ts';
import { plural } from '../../panels/plural.ts';

export type FactsByKey = ReadonlyMap<string, FicheFacts>;

export function committeeOf({ committeeName }: Pick<LineageNode, 'committeeName'>): string {
  return oneLine(committeeName) || 'Comité non nommé';
}

function noteOf(node: LineageNode, facts: FicheFacts | undefined): string {
  return [node.territory, facts ? ACTION_STATUS_LABELS[facts.status] : '']
    .filter((words) => words !== '')
    .join(' · ');
}

export function chartFiche(root: LineageNode, facts: FactsByKey): LineageFiche {
  const made = new Map<string, LineageFiche>();
  for (const node of nodesOf(root).toReversed()) {
    const known = facts.get(node.key);
    const note = noteOf(node, known);
    made.set(node.key, {
      key: node.key,
      label: committeeOf(node),
      note,
      look: known === undefined ? 'cited' : known.knownBy === 'own' ? 'own' : 'told',
      description: [committeeOf(node), note, node.title ? oneLine(node.title) : '']
        .filter((words) => words !== '')
        .join(', '),
      children: node.children.flatMap(({ key }) => made.get(key) ?? []),
    });
  }
  return made.get(root.key) ?? { ...EMPTY, key: root.key };
}
const EMPTY = { label: '', note: '', look: 'cited', description: '', children: [] } as const;

/** « « Navette » : 8 fiches, 5 en cours, dans 4 départements ». */
export function lineageFinding(trees: readonly LineageNode[], facts: FactsByKey): string {
  const all = trees.flatMap(nodesOf);
  const known = all.flatMap(({ key }) => facts.get(key) ?? []);
  const running = known.filter(({ status }) => status === 'in-progress').length;
  const places = new Set(known.flatMap(({ departements }) => departements)).size;
  const [only, ...others] = trees;
  const what =
    only && others.length === 0
      ? `${titleOf(only)}\u202f: ${plural(all.length, 'fiche', 'fiches')}`
      : `${plural(trees.length, 'lignée', 'lignées')}, ${plural(all.length, 'fiche', 'fiches')}`;
  return [
    what,
    running > 0 ? `${String(running)} en cours` : '',
    places > 0 ? `dans ${plural(places, 'département', 'départements')}` : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** What the action is called by the first that says so. */
export function titleOf(root: LineageNode): string {
  const named = nodesOf(root).find(({ title }) => title !== null);
  return `«\u202f${oneLine(named?.title ?? 'Fiche sans titre connu')}\u202f»`;
}

export function lineageTable(trees: readonly LineageNode[], facts: FactsByKey, caption: string): ChartTable {
  const rows = trees.flatMap((root) =>
    nodesOf(root).flatMap((node) => {
      const above = nodesOf(root).find(({ children }) => children.some(({ key }) => key === node.key));
      const known = facts.get(node.key);
      return [
        [
          committeeOf(node),
          node.territory,
          node.title === null ? '' : oneLine(node.title),
          above ? committeeOf(above) : 'Origine',
          known ? ACTION_STATUS_LABELS[known.status] : 'Inconnu',
          known ? KNOWN_BY_LABELS[known.knownBy] : KNOWN_BY_LABELS.lineage,
          adaptedWords(known),
        ],
      ];
    }),
  );
  const labels = ['Comité', 'Territoire', 'Fiche', 'Copiée de', 'Statut', 'Connue par', 'Adapté'];
  return { caption, columns: labels.map((label) => ({ label })), rows };
}

export function adaptedWords(facts: FicheFacts | undefined | null): string {
  const adapted = facts?.adaptations.filter(({ decision }) => decision === 'adapted') ?? [];
  return adapted.map(({ field }) => REPLICATED_FIELD_LABELS[field].toLowerCase()).join(', ');
}

/** The départements where the action runs, with how many fiches. */
export function runningIn(
  facts: readonly FicheFacts[],
  labelOf: (code: string) => string,
): readonly ShownTerritory[] {
  const byCode = new Map<string, FicheFacts[]>();
  for (const each of facts)
    for (const code of each.departements) byCode.set(code, [...(byCode.get(code) ?? []), each]);
  return [...byCode]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([code, there]) => ({
      key: `departement:${code}`,
      code,
      label: labelOf(code),
      state: 'covered',
      value: there.length,
      short: String(there.length),
      description: `${labelOf(code)}\u202f: ${plural(there.length, 'fiche', 'fiches')}, ${there
        .map((each) => committeeOf(each))
        .join(', ')}`,
    }));
}
