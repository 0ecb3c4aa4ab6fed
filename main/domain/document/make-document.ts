// From a plan on its way out and a preset to what the document says. Nothing here can read more than the audience may.
import type { Action } from '../action/action.ts';
import { frenchDate } from '../date/partial-date.ts';
import type { EntityId } from '../identity/entity.ts';
import { testOf } from '../finding/action-filter.ts';
import { sortActions } from '../finding/sort-actions.ts';
import { ActionSearch } from '../finding/action-search.ts';
import { PUBLICATION_LABELS, type Plan } from '../plan/plan.ts';
import { oneLine } from '../text/one-line.ts';
import type { OutgoingPlan } from '../privacy/outgoing-plan.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { DocumentContext, type DocumentFacts } from './context.ts';
import { PRESET_KIND_LABELS, SECTIONS_OF_KIND, type PresetContent, type SectionName } from './preset.ts';
import {
  calendar,
  check,
  contractualisation,
  funding,
  indicators,
  signatures,
  stateRequests,
} from './sections/annexes.ts';
import { changes, decisions } from './sections/committee.ts';
import { inspiringList, inspiringSheets } from './sections/inspiring.ts';
import { axesAndFiches, contacts, keyFigures, presentation, shortFiches } from './sections/overview.ts';
import { coverage, map, progress } from './sections/seen.ts';
import { wholeFiche } from './sections/whole-fiche.ts';
import { heading, paragraph } from './writing.ts';

const SECTIONS: Readonly<
  Record<SectionName, (context: DocumentContext, preset: PresetContent) => readonly Block[]>
> = {
  presentation,
  'key-figures': keyFigures,
  axes: axesAndFiches,
  'short-fiches': shortFiches,
  'whole-fiches': wholeFiches,
  'inspiring-list': inspiringList,
  'inspiring-sheets': inspiringSheets,
  decisions,
  changes,
  coverage,
  map,
  progress,
  indicators,
  funding,
  calendar,
  'state-requests': stateRequests,
  contractualisation,
  contacts,
  signatures,
  check,
};

function wholeFiches(context: DocumentContext, { hasPagePerFiche }: PresetContent): readonly Block[] {
  const [only] = context.actions;
  // Alone, it is what the document is of.
  if (only && context.actions.length === 1)
    return wholeFiche(only, context).map((block, index) =>
      index === 0 && block.kind === 'heading' ? { ...block, level: 1 } : block,
    );
  const parted: readonly Block[] = hasPagePerFiche ? [{ kind: 'page-break' }] : [];
  return [
    ...parted,
    heading(1, 'Fiches-actions', 'fiches'),
    ...context.actions.flatMap((action, index) => [
      ...(index === 0 ? [] : parted),
      ...wholeFiche(action, context),
    ]),
    ...parted,
  ];
}

export interface DocumentQuestion {
  readonly outgoing: OutgoingPlan;
  readonly preset: PresetContent;
  readonly facts: DocumentFacts;
  /** For a document of one fiche. */
  readonly actionId: EntityId | null;
}

/** The fiches the preset chooses, in its order: that of the leaflet where they have one. */
export function chosenActions({ outgoing, preset, facts, actionId }: DocumentQuestion): readonly Action[] {
  const { actions } = outgoing.plan;
  if (actionId !== null) return actions.filter(({ id }) => id === actionId);
  const test = testOf(preset.filter, facts.today);
  const tested = test ? actions.filter(test) : actions;
  const search = new ActionSearch({
    organisationName: (id) => outgoing.organisations.find((each) => each.id === id)?.name ?? '',
    themeLabel: (code) => facts.themes.get(code)?.label ?? code,
  });
  const sorted = sortActions(search.find(tested, preset.filter.text), preset.filter.sort);
  return preset.kind === 'plaquette' ? inLeafletOrder(sorted) : sorted;
}

function inLeafletOrder(actions: readonly Action[]): readonly Action[] {
  const rank = ({ leafletOrder }: Action): number => leafletOrder ?? Number.MAX_SAFE_INTEGER;
  return actions.toSorted((one, other) => rank(one) - rank(other));
}

/** What bodies are consulted on is never called what it is to become. */
const DRAFT_LABEL = 'Projet soumis à consultation';

export function makeDocument(question: DocumentQuestion): DocumentTree {
  const { outgoing, preset, facts } = question;
  const { plan } = outgoing;
  const actions = chosenActions(question);
  const context = new DocumentContext(outgoing, actions, facts);
  const allowed = SECTIONS_OF_KIND[preset.kind];
  return {
    title: preset.title.trim() || titleOf(question, actions),
    kindLabel: facts.draft ? DRAFT_LABEL : PRESET_KIND_LABELS[preset.kind],
    author: plan.committeeName,
    territory: plan.territories.map(({ label }) => label).join(', '),
    madeOn: facts.today,
    source: facts.source,
    look: {
      accentColour: preset.accentColour,
      logo: preset.logo,
      footer: preset.footer,
      paper: preset.kind === 'support-de-seance' ? 'slides' : 'portrait',
    },
    state: facts.draft ? 'Projet' : stateOf(plan),
    hasCover: preset.hasCover,
    hasContents: preset.hasContents,
    // A prefecture checks what is there and what is not.
    saysWhatIsEmpty: preset.kind === 'dossier-prefecture' && !facts.draft,
    body: [
      ...(facts.draft ? draftOpening(plan, facts.draft) : []),
      ...preset.sections
        .filter((name) => allowed.includes(name))
        .flatMap((name) => titled(SECTIONS[name](context, preset), name, preset)),
    ],
  };
}

/** Under the title that this template gives it: in place of its own, or above what comes without one. */
function titled(
  blocks: readonly Block[],
  name: SectionName,
  { sectionTitles, kind }: PresetContent,
): readonly Block[] {
  const title = sectionTitles[name];
  // A document of one fiche bears the title of the fiche.
  if (title === undefined || blocks.length === 0 || kind === 'fiche') return blocks;
  const place = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const own = blocks[place];
  if (own?.kind !== 'heading') return [heading(1, title, name), ...blocks];
  return own.id.startsWith('fiche-') ? blocks : blocks.with(place, { ...own, text: title });
}

/** What it is, what is asked and by when, before anything of the plan. */
function draftOpening(
  { title }: Plan,
  { question, answersDueOn }: NonNullable<DocumentFacts['draft']>,
): readonly Block[] {
  const due = answersDueOn === null ? '' : ` Réponses attendues pour le ${frenchDate(answersDueOn)}.`;
  return [
    heading(1, DRAFT_LABEL, 'projet'),
    paragraph(oneLine(title), 'lead'),
    { kind: 'notice', text: `Ce projet n’engage pas le comité.${due}` },
    ...question
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(line)),
  ];
}

function titleOf({ outgoing, actionId }: DocumentQuestion, actions: readonly Action[]): string {
  const [only] = actions;
  return actionId !== null && only ? only.title : outgoing.plan.title;
}

/** A plan that is not published says so on everything made of it. */
function stateOf({ publication }: Plan): string {
  return publication === 'published' ? '' : PUBLICATION_LABELS[publication];
}
