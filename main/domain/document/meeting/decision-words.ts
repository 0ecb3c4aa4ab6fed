// A decision as papers tell it: what was decided, by whom it is carried, until when, and what it changes in the fiches.
import { ACTION_FIELD_LABELS } from '../../action/action.ts';
import { PROPOSAL_RULING_LABELS, type Decision, type Proposal } from '../../meeting/decision.ts';
import { proposedValueWords } from '../../meeting/proposal-words.ts';
import type { Block, Fact } from '../blocks.ts';
import { joined } from '../context.ts';
import { dateWords, fact, factsBlock, paragraph } from '../writing.ts';
import type { PaperContext } from './paper-context.ts';

export function responsibleWords(
  { responsible, responsibleOrganisationId }: Decision,
  context: PaperContext,
): string {
  return joined([responsible, context.organisation(responsibleOrganisationId)]);
}

export function decisionFacts(decision: Decision, context: PaperContext): readonly Fact[] {
  const told = context.actions(decision.actionIds);
  return [
    ...fact('Responsable', responsibleWords(decision, context)),
    ...fact('Échéance', dateWords(decision.dueOn)),
    ...fact('Revoyure', dateWords(decision.reviewOn)),
    ...fact(told.length > 1 ? 'Fiches concernées' : 'Fiche concernée', ...told.map(({ words }) => words)),
  ];
}

export function decisionBlocks(decision: Decision, context: PaperContext): readonly Block[] {
  const proposals = context.meeting.proposals.filter(({ decisionId }) => decisionId === decision.id);
  return [
    paragraph(decision.text),
    ...factsBlock(decisionFacts(decision, context)),
    ...(proposals.length === 0
      ? []
      : [paragraph(proposals.length > 1 ? 'Modifications des fiches' : 'Modification d’une fiche', 'quiet')]),
    ...proposals.flatMap((proposal) => factsBlock(proposalFacts(proposal, context))),
  ];
}

function proposalFacts(
  { actionId, field, before, value, ruling, appliedAt }: Proposal,
  context: PaperContext,
): readonly Fact[] {
  const outcome =
    appliedAt !== null
      ? 'Faite dans la fiche à la levée de la séance.'
      : `${PROPOSAL_RULING_LABELS[ruling]}.`;
  const action = context.action(actionId);
  // Of a fiche that is gone nothing says any more whether it was confidential.
  if (!action || action.isConfidential) {
    const about = action ? `Fiche ${action.words}` : 'Fiche supprimée depuis';
    return [{ label: about, lines: [outcome] }];
  }
  const words = (each: unknown): string => proposedValueWords(field, each, (id) => context.organisation(id));
  return [
    {
      label: ACTION_FIELD_LABELS[field],
      lines: [action.words, `Avant\u202f: ${words(before)}`, `Après\u202f: ${words(value)}`, outcome],
    },
  ];
}
