// Plans: listing, creating, opening, editing, undoing.
import type { CreatedPlan, OpenedPlan, PlanSummary } from '../contract/answers.ts';
import type { Duties, Input } from '../contract/requests.ts';
import { horizonEndOf } from '../domain/date/partial-date.ts';
import { findById } from '../domain/change/list.ts';
import type { Stamp } from '../domain/identity/entity.ts';
import { duplicateOfPlan } from '../domain/plan/duplicate-plan.ts';
import { blankPlan, type Plan } from '../domain/plan/plan.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { changesOf } from './edits/edit-changes.ts';
import { addMissing } from './add-missing.ts';
import type { Library, LibraryChange } from './library.ts';

/** The documents the mission comes from plan over eighteen months. */
const DEFAULT_HORIZON_MONTHS = 18;

export function summaryOf(plan: Plan): PlanSummary {
  const { id, title, kind, lifecycle, committeeName, revision } = plan;
  let { updatedAt } = plan;
  for (const action of plan.actions) if (action.updatedAt > updatedAt) updatedAt = action.updatedAt;
  return {
    id,
    title,
    kind,
    lifecycle,
    committeeName,
    territoryLabels: plan.territories.map(({ label }) => label),
    actionCount: plan.actions.length,
    revision,
    updatedAt,
  };
}

type PlanDuties = Pick<
  Duties,
  | 'plan.create'
  | 'plan.duplicate'
  | 'catalogue.openSample'
  | 'plan.openSample'
  | 'plan.open'
  | 'edit.commit'
  | 'edit.undo'
  | 'edit.redo'
>;

export function planDuties(library: Library, reference: ReferenceFiles, clockwork: Clockwork): PlanDuties {
  const stampNow = (): Stamp => ({ at: clockwork.now().toISOString(), by: clockwork.author });
  return {
    'plan.create': (input) => {
      const plan = newPlan(input, clockwork.makeId(), stampNow());
      const change: LibraryChange = { kind: 'plan', id: plan.id, change: { kind: 'plan.create', plan } };
      library.write({ label: `Création de «\u202f${plan.title}\u202f»`, changes: [change] });
      return { planId: plan.id };
    },
    'plan.duplicate': ({ planId }) => {
      const copy = duplicateOfPlan(library.plan(planId), clockwork.makeId, stampNow());
      const change: LibraryChange = {
        kind: 'plan',
        id: copy.id,
        change: { kind: 'plan.create', plan: copy },
      };
      const sequence = library.write({ label: `Copie de «\u202f${copy.title}\u202f»`, changes: [change] });
      return { planId: copy.id, sequence };
    },
    'catalogue.openSample': () => ({
      sequence: addMissing(
        library,
        'catalogue',
        reference.catalogueSample(),
        'Dispositifs et appels de l’exemple',
      ),
    }),
    'plan.openSample': ({ sample }) => openSample(library, reference, sample),
    'plan.open': ({ planId }): OpenedPlan => ({
      plan: library.plan(planId),
      directory: library.directory(),
      catalogue: library.catalogue(),
      settings: library.settings(),
      zones: library.zones(),
      committees: library.committees(),
      exchanges: library.exchanges(),
      consultations: library.consultations(),
      meetings: library.meetingsOf(planId),
      otherMeetings: library.allMeetings().filter((meeting) => meeting.planId !== planId),
      sequence: library.sequence,
      undo: library.undoState(planId),
    }),
    'edit.commit': ({ label, edits }) => ({
      sequence: library.write({
        label,
        changes: changesOf(edits, {
          stamp: stampNow(),
          day: localDay(clockwork.now()),
          library,
          makeId: clockwork.makeId,
        }),
      }),
    }),
    'edit.undo': ({ planId, sequence }) => library.undo(planId, sequence),
    'edit.redo': ({ planId }) => library.redo(planId),
  };
}

function newPlan(input: Input<'plan.create'>, id: string, stamp: Stamp): Plan {
  const { title, kind, committeeName, territories, horizonStart } = input;
  const horizonEnd = horizonEndOf(horizonStart, DEFAULT_HORIZON_MONTHS);
  return blankPlan(id, { title, kind, committeeName, territories, horizonStart, horizonEnd }, stamp);
}

/** Opened twice, the sample is the same plan, edits and all. */
function openSample(library: Library, reference: ReferenceFiles, name: 'pays-de-la-loire'): CreatedPlan {
  const { plan, organisations } = reference.sample(name);
  if (library.planIds().includes(plan.id)) return { planId: plan.id };
  const known = library.directory().organisations;
  const missing = organisations.filter(({ id }) => !findById(known, id));
  library.write({
    label: 'Ouverture de l’exemple',
    // Opening is no edit: a Ctrl+Z too many must not make the plan on the screen vanish.
    isPermanent: true,
    changes: [
      ...missing.map((organisation, index): LibraryChange => ({
        kind: 'directory',
        id: 'directory',
        change: { kind: 'organisation.add', organisation, position: known.length + index },
      })),
      { kind: 'plan', id: plan.id, change: { kind: 'plan.create', plan: { ...plan, revision: 0 } } },
    ],
  });
  return { planId: plan.id };
}
