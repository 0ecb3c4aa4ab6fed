// From the draft of a line to the fields and lists of a fiche: what the file speaks of and nothing else, on the ground of what the
// fiche already says, so that a lead's contact or a partner's commitment is not lost for being absent from a column.
import { TEXT_LIMITS, type Action, type FreeField } from '../action/action.ts';
import { partnerFrom, type Lead, type Partner } from '../action/lead.ts';
import type { ImportedAction } from './imported-plan.ts';
import { textOf, TEXT_TARGETS, type RowDraft, type Said, type TextTarget } from './row-draft.ts';

/** As the schema caps them (action.ts). */
const [MOST_AXES, MOST_LEADS] = [30, 50];

type Fields = ImportedAction['fields'];
type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const FIELD_OF: Readonly<
  Record<TextTarget, 'summary' | 'description' | 'problem' | 'objectives' | 'means' | 'followUpBodies'>
> = {
  summary: 'summary',
  description: 'description',
  problem: 'problem',
  objectives: 'objectives',
  means: 'means',
  'follow-up-bodies': 'followUpBodies',
};
const LIMIT_OF: Readonly<Record<TextTarget, number>> = {
  summary: TEXT_LIMITS.summary,
  description: TEXT_LIMITS.description,
  problem: TEXT_LIMITS.problem,
  objectives: TEXT_LIMITS.objectives,
  means: 10_000,
  'follow-up-bodies': 2000,
};

/** What a column without a heading is called. */
export const UNTITLED = 'Sans titre';

export function fieldsFrom(
  draft: RowDraft,
  existing: Action | undefined,
  axisIds: readonly string[],
): Fields {
  const fields: Partial<Writable<Fields>> = {};
  const free: Said[] = [...draft.freeFields];
  if (draft.title !== '') fields.title = titleWithin(draft, free);
  takeTexts(draft, fields, free);
  takeCodes(draft, fields);
  takePlaces(draft, fields, axisIds);
  takePeople(draft, existing, fields);
  if (free.length > 0) fields.freeFields = mergedFreeFields(existing?.freeFields ?? [], free);
  return fields;
}

/** A title too long for its field is cut at a word; the whole stays in a free field. */
function titleWithin(draft: RowDraft, free: Said[]): string {
  const { title } = draft;
  if (title.length <= TEXT_LIMITS.title) return title;
  free.push({ header: 'Intitulé complet', text: title });
  draft.refuse('Intitulé', title, 'title-too-long', { limit: TEXT_LIMITS.title });
  return `${title.slice(0, TEXT_LIMITS.title - 1).replace(/\s+\S*$/u, '')}…`;
}

function takeTexts(draft: RowDraft, fields: Partial<Writable<Fields>>, free: Said[]): void {
  for (const target of TEXT_TARGETS) {
    const said = draft.texts.get(target);
    if (!said) continue;
    const text = textOf(said);
    if (text.length <= LIMIT_OF[target]) fields[FIELD_OF[target]] = text;
    else {
      free.push(...said);
      draft.refuse(said[0]?.header ?? '', text, 'value-too-long', { limit: LIMIT_OF[target] });
    }
  }
  if (draft.effectsNotes.length > 0)
    fields.expectedEffectsNote = draft.effectsNotes.join('\n').slice(0, 5000);
  if (draft.targetGroupsNotes.length > 0)
    fields.targetGroupsNote = draft.targetGroupsNotes.join(', ').slice(0, 2000);
}

function takeCodes(draft: RowDraft, fields: Partial<Writable<Fields>>): void {
  const status = draft.status ?? statusFromPercent(draft.percent);
  const single = {
    status,
    priority: draft.priority,
    scope: draft.scope,
    citizenParticipation: draft.participation,
    start: draft.start,
    end: draft.end,
    isRecurring: draft.isRecurring,
    isConfidential: draft.isConfidential,
    isInLeaflet: draft.isInLeaflet,
    cost: draft.cost,
    themePrimary: draft.theme,
  };
  for (const [field, value] of Object.entries(single))
    if (value !== null) Object.assign(fields, { [field]: value });
  const lists = {
    tags: draft.tags,
    targetGroups: draft.targetGroups,
    expectedEffects: draft.effects,
    themesSecondary: draft.otherThemes.filter((code) => code !== draft.theme),
  };
  for (const [field, values] of Object.entries(lists))
    if (values.length > 0) Object.assign(fields, { [field]: values });
}

/** 100 % is done, 0 % is to come, what lies between is going on. */
function statusFromPercent(percent: number | null): Action['status'] | null {
  if (percent === null || percent < 0 || percent > 100) return null;
  if (percent === 0) return 'upcoming';
  return percent === 100 ? 'completed' : 'in-progress';
}

function takePlaces(draft: RowDraft, fields: Partial<Writable<Fields>>, axisIds: readonly string[]): void {
  if (draft.territories.length > 0) fields.territories = draft.territories.slice(0, 500);
  if (axisIds.length > 0) fields.axisIds = axisIds.slice(0, MOST_AXES);
}

function takePeople(draft: RowDraft, existing: Action | undefined, fields: Partial<Writable<Fields>>): void {
  const leads = leadsFrom(draft, existing?.leads ?? []);
  if (leads.length > 0) fields.leads = leads.slice(0, MOST_LEADS);
  if (draft.partnerIds.length > 0) fields.partners = partnersFrom(draft.partnerIds, existing?.partners ?? []);
  if (draft.referentId !== null) fields.politicalReferentId = draft.referentId;
}

/** One organisation and one person answer together; several are each a lead of their own, the first leading. */
function leadsFrom(draft: RowDraft, existing: readonly Lead[]): readonly Lead[] {
  const { organisationIds, personIds, service, leadNote } = draft;
  const together = organisationIds.length === 1 && personIds.length === 1;
  const pairs = together
    ? [{ organisationId: organisationIds[0] ?? null, contactId: personIds[0] ?? null }]
    : [
        ...organisationIds.map((organisationId) => ({ organisationId, contactId: null })),
        ...personIds.map((contactId) => ({ organisationId: null, contactId })),
      ];
  if (pairs.length === 0) return leadsUnnamed(draft, existing);
  return pairs.map((pair, index) => {
    const known = existing.find((each) => isSameLead(each, pair));
    const role = index === 0 ? 'lead' : 'co-lead';
    return known
      ? {
          ...known,
          contactId: pair.contactId ?? known.contactId,
          service: service || known.service,
          note: (index === 0 ? leadNote : '') || known.note,
        }
      : newLead({ ...pair, ...(index === 0 ? { service, note: leadNote } : {}), role });
  });
}

/** Of a line that says who leads without naming anybody. */
function leadsUnnamed(draft: RowDraft, existing: readonly Lead[]): readonly Lead[] {
  const { service, leadNote: note, isLeadToBeNamed: toBeNamed } = draft;
  if (!toBeNamed && service === '' && note === '') return [];
  const isKnown = existing.some((lead) => lead.toBeNamed);
  return toBeNamed && isKnown ? existing : [newLead({ service, note, toBeNamed })];
}

function isSameLead(lead: Lead, pair: Pick<Lead, 'organisationId' | 'contactId'>): boolean {
  return pair.organisationId === null
    ? lead.contactId === pair.contactId
    : lead.organisationId === pair.organisationId &&
        (pair.contactId === null || lead.contactId === null || lead.contactId === pair.contactId);
}

function newLead(fields: Partial<Lead>): Lead {
  return {
    organisationId: null,
    contactId: null,
    service: '',
    note: '',
    role: 'lead',
    toBeNamed: false,
    ...fields,
  };
}

function partnersFrom(ids: readonly string[], existing: readonly Partner[]): readonly Partner[] {
  return ids
    .slice(0, 200)
    .map((id) => existing.find(({ organisationId }) => organisationId === id) ?? partnerFrom(id));
}

/** A column said twice is one field with a number; what other imports left stays. */
function mergedFreeFields(existing: readonly FreeField[], said: readonly Said[]): readonly FreeField[] {
  const fields = new Map(existing.map(({ label, value }) => [label, value]));
  const counts = new Map<string, number>();
  for (const { header, text } of said) {
    const heading = header === '' ? UNTITLED : header.slice(0, 190);
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    fields.set(count === 1 ? heading : `${heading} (${String(count)})`, text.slice(0, 20_000));
  }
  return [...fields].slice(0, 200).map(([label, value]) => ({ label, value }));
}
