// Making one entry of two: what the kept one takes over, and how much will name it instead.
import type { Edit } from '../../../main/contract/edits.ts';
import {
  CONTACT_FIELD_LABELS,
  ORGANISATION_FIELD_LABELS,
  type Contact,
  type EditableContactField,
  type EditableOrganisationField,
  type Organisation,
} from '../../../main/domain/directory/directory.ts';
import { countReferences } from '../../../main/domain/directory/references.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import type { Workspace } from '../../api/workspace.svelte.ts';

const ORGANISATION_FILLED = ['acronym', 'siren', 'siret', 'territory', 'categories', 'parentId'] as const;
const CONTACT_FILLED = ['function', 'organisationId', 'service', 'email', 'phone'] as const;

/** What is set aside is shown before it happens. */
export interface Merge {
  readonly edits: readonly Edit[];
  /** French names of the fields that the kept one had empty and takes from the other. */
  readonly takenOver: readonly string[];
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export function mergeOrganisations(kept: Organisation, merged: Organisation): Merge {
  const fields = ORGANISATION_FILLED.filter(
    (field) => isEmpty(kept[field]) && !isEmpty(merged[field]) && merged[field] !== kept.id,
  );
  return {
    edits: [
      ...fields.map((field: EditableOrganisationField): Edit => ({
        kind: 'organisation.set',
        organisationId: kept.id,
        field,
        value: merged[field],
        before: kept[field],
      })),
      { kind: 'organisation.merge', organisationId: kept.id, mergedId: merged.id },
    ],
    takenOver: fields.map((field) => ORGANISATION_FIELD_LABELS[field]),
  };
}

export function mergeContacts(kept: Contact, merged: Contact): Merge {
  const empty: readonly EditableContactField[] = CONTACT_FILLED.filter(
    (field) => isEmpty(kept[field]) && !isEmpty(merged[field]),
  );
  // What kind of address it is goes with the address.
  const fields = empty.includes('email') ? [...empty, 'emailKind' as const] : empty;
  return {
    edits: [
      ...fields.map((field): Edit => ({
        kind: 'contact.set',
        contactId: kept.id,
        field,
        value: merged[field],
        before: kept[field],
      })),
      { kind: 'contact.merge', contactId: kept.id, mergedId: merged.id },
    ],
    takenOver: empty.map((field) => CONTACT_FIELD_LABELS[field]),
  };
}

export interface MentionCount {
  readonly title: string;
  readonly count: number;
}

/** Where the entry is named: in every plan of the workspace, not only the open one, and in the directory itself. */
export async function countMentions(
  workspace: Workspace,
  session: PlanSession,
  id: string,
): Promise<readonly MentionCount[]> {
  const others = workspace.plans.filter((plan) => plan.id !== session.planId);
  const counts: MentionCount[] = [{ title: session.plan.title, count: countReferences(session.plan, id) }];
  // One after the other: plans are large, and one at a time is enough in memory.
  for (const { id: planId } of others) {
    const { plan } = await workspace.machine.client.call('plan.open', { planId });
    counts.push({ title: plan.title, count: countReferences(plan, id) });
  }
  const count = countReferences(session.directory, id);
  return [...counts, { title: 'Annuaire', count }].filter((each) => each.count > 0);
}

/** `12 mentions passeront à « A » : Feuille de route (11), Annuaire (1).` */
export function movingSentence(counts: readonly MentionCount[], keptName: string): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 'Rien ne le nomme\u202f: aucune mention ne change de place.';
  const detail = counts.map(({ title, count }) => `${title} (${String(count)})`).join(', ');
  const [words, verb] = total > 1 ? ['mentions', 'passeront'] : ['mention', 'passera'];
  return `${String(total)} ${words} ${verb} à «\u202f${keptName}\u202f»\u202f: ${detail}.`;
}
