// The annexes of a prefecture file: funding, calendar, indicators, demandes à l’État, contractualisation, signatures.
import type { Action } from '../../action/action.ts';
import type { Obstacle } from '../../action/obstacle.ts';
import { frenchDate, onFrenchDate } from '../../date/partial-date.ts';
import { FUNDING_STATUS_LABELS } from '../../funding/funding-line.ts';
import { fundingTotals } from '../../funding/funding-totals.ts';
import { frenchAmount, TAX_BASIS_LABELS } from '../../funding/money.ts';
import { indicatorStandings } from '../../progress/indicator-standing.ts';
import {
  CONTRACT_STAGE_LABELS,
  SIGNING_METHOD_LABELS,
  type Signatory,
} from '../../plan/contractualisation.ts';
import { VERSION_KIND_LABELS } from '../../plan/version.ts';
import { isPublic } from '../../privacy/audience.ts';
import type { Block, SignaturePlace } from '../blocks.ts';
import { joined, type DocumentContext } from '../context.ts';
import type { PresetContent } from '../preset.ts';
import {
  column,
  costWords,
  dateWords,
  figure,
  heading,
  NOT_TOLD,
  numberColumn,
  paragraph,
  tableOf,
  toldColumns,
} from '../writing.ts';
import { lineAmount, valueWords } from './fiche-parts.ts';

export function funding(context: DocumentContext, { kind }: PresetContent): readonly Block[] {
  const lines = context.actions.flatMap((action) => action.fundingLines.map((line) => ({ action, line })));
  const costed = context.actions.filter(({ cost, fundingLines }) => cost !== null || fundingLines.length > 0);
  const secured = numberColumn<Action>('Acquis', 2, (action) => sumWords(action, 'securedCents'));
  const awaited = [
    numberColumn<Action>('Demandé', 2, (action) => sumWords(action, 'soughtCents')),
    numberColumn<Action>('Reste à trouver', 2, (action) => sumWords(action, 'missingCents')),
  ];
  const hidesAwaited = isPublic(context.outgoing.audience);
  const drawn: readonly Block[] = [{ kind: 'chart', chart: 'funding-bars', hasTable: false }];
  return [
    heading(1, 'Financement', 'financement'),
    // Money that is only asked for stays in the committee: without it, what is missing cannot be told, nor drawn.
    ...(hidesAwaited ? [] : drawn),
    ...tableOf('Financement par fiche', costed, [
      column('Fiche', 5, (action) => context.titleOf(action)),
      numberColumn('Coût', 2, ({ cost }) => costWords(cost) || NOT_TOLD),
      secured,
      ...(hidesAwaited ? [] : awaited),
    ]),
    // Line by line is for a file: a room follows no more than the fiches.
    ...(kind === 'support-de-seance'
      ? []
      : tableOf(
          'Lignes de financement',
          lines,
          toldColumns(lines, [
            column('Fiche', 4, ({ action }) => context.titleOf(action)),
            column('Organisme', 3, ({ line }) => context.organisation(line.organisationId) || NOT_TOLD),
            column('Dispositif', 3, ({ line }) => context.programme(line.programmeId)),
            column('Avancement', 2, ({ line }) => FUNDING_STATUS_LABELS[line.status]),
            numberColumn('Montant', 3, ({ line }) => lineAmount(line)),
          ]),
        )),
    ...(costed.length === 0 ? [paragraph('Aucun coût ni financement n’est renseigné.', 'quiet')] : []),
  ];
}

function sumWords(
  { fundingLines, cost }: Action,
  part: 'securedCents' | 'soughtCents' | 'missingCents',
): string {
  const totals = fundingTotals(fundingLines, cost);
  if (!totals.addsUp) return 'HT et TTC mêlés';
  const cents = totals[part];
  if (cents === null) return NOT_TOLD;
  return joined(
    [frenchAmount(cents), totals.taxBasis === null ? '' : TAX_BASIS_LABELS[totals.taxBasis]],
    ' ',
  );
}

export function calendar(context: DocumentContext): readonly Block[] {
  const milestones = context.actions
    .flatMap((action) => action.milestones.map((milestone) => ({ action, milestone })))
    .toSorted((one, other) => (one.milestone.dueOn ?? '9').localeCompare(other.milestone.dueOn ?? '9'));
  return [
    heading(1, 'Calendrier', 'calendrier'),
    { kind: 'chart', chart: 'calendar', hasTable: false },
    ...(context.actions.every(isUndated) ? [paragraph('Aucune date n’est renseignée.', 'quiet')] : []),
    ...tableOf('Jalons', milestones, [
      column('Échéance', 2, ({ milestone }) => dateWords(milestone.dueOn) || NOT_TOLD),
      column('Jalon', 5, ({ milestone }) => milestone.title),
      column('Fiche', 5, ({ action }) => context.titleOf(action)),
      column('Atteint le', 2, ({ milestone }) => dateWords(milestone.doneOn)),
    ]),
  ];
}

export function indicators(context: DocumentContext): readonly Block[] {
  const standings = indicatorStandings(context.actions, context.today);
  if (standings.length === 0) {
    return [heading(1, 'Résultats', 'resultats'), paragraph('Aucun indicateur n’est suivi.', 'quiet')];
  }
  return [
    heading(1, 'Résultats', 'resultats'),
    { kind: 'chart', chart: 'indicators', hasTable: false },
    ...tableOf('Indicateurs', standings, [
      column('Fiche', 4, ({ action }) => context.titleOf(action)),
      column('Indicateur', 4, ({ indicator }) => indicator.name),
      numberColumn('Départ', 2, ({ indicator: { baselineValue, unit } }) =>
        valueWords(baselineValue, unit, null),
      ),
      numberColumn('Aujourd’hui', 2, ({ currentValue, indicator }) =>
        valueWords(currentValue, indicator.unit, null),
      ),
      numberColumn('Cible', 2, ({ indicator: { targetValue, unit, targetOn } }) =>
        valueWords(targetValue, unit, targetOn),
      ),
      numberColumn('Atteint à', 1.5, ({ ratio }) =>
        ratio === null ? '' : `${figure(Math.round(ratio * 100))}\u00a0%`,
      ),
    ]),
  ];
}

function isUndated({ start, end, milestones }: Action): boolean {
  return start === null && end === null && milestones.every(({ dueOn }) => dueOn === null);
}

/** Obstacles that only the national level can lift are what the committee asks of the State (data model §4). */
export function stateRequests(context: DocumentContext): readonly Block[] {
  const requests = context.actions.flatMap((action) =>
    action.obstacles.filter(isForTheState).map((obstacle) => ({ action, obstacle })),
  );
  return [
    heading(1, 'Demandes à l’État', 'demandes-a-l-etat'),
    ...(requests.length === 0 ? [paragraph('Aucun frein n’est à lever au niveau national.', 'quiet')] : []),
    ...tableOf('Freins à lever au niveau national', requests, [
      column('Fiche', 4, ({ action }) => context.titleOf(action)),
      column('Frein', 5, ({ obstacle }) => obstacle.description),
      column('Ce qui le lèverait', 4, ({ obstacle }) => obstacle.unblockCondition),
      column('Réponse attendue le', 2, ({ obstacle }) => dateWords(obstacle.dueOn)),
    ]),
  ];
}

function isForTheState({ level, resolvedOn }: Obstacle): boolean {
  return level === 'national' && resolvedOn === null;
}

export function contractualisation({ plan }: DocumentContext): readonly Block[] {
  const { stages, versions } = plan;
  return [
    heading(1, 'Contractualisation et versions', 'contractualisation'),
    ...(stages.length + versions.length === 0 ? [paragraph('Aucune étape n’est enregistrée.', 'quiet')] : []),
    ...tableOf('Étapes', stages, [
      column('Étape', 3, ({ stage }) => CONTRACT_STAGE_LABELS[stage]),
      column('Date', 2, ({ on }) => dateWords(on)),
      column('Document', 4, ({ documentTitle }) => documentTitle),
      column('Fiches annexées', 2, ({ annexedActionIds }) =>
        annexedActionIds.length === 0 ? '' : String(annexedActionIds.length),
      ),
      column('Commentaire', 4, ({ comment }) => comment),
    ]),
    ...tableOf('Versions', versions, [
      column('Version', 1, ({ number }) => number),
      column('Adoptée le', 2, ({ on }) => frenchDate(on)),
      column('Nature', 2, ({ kind }) => VERSION_KIND_LABELS[kind]),
      column('Ce qu’elle change', 6, ({ summary }) => summary),
    ]),
  ];
}

/** Those of the stage reached last; where nobody is named yet, room for whoever answers for the plan. */
export function signatures(context: DocumentContext): readonly Block[] {
  const stage = context.plan.stages.findLast(({ signatories }) => signatories.length > 0);
  const places = stage ? stage.signatories.map((each) => placeOf(each, context)) : unnamedPlaces(context);
  return [
    { kind: 'page-break' },
    heading(1, 'Signatures', 'signatures'),
    ...(stage
      ? [paragraph(joined([CONTRACT_STAGE_LABELS[stage.stage], stage.documentTitle], '\u00a0: '))]
      : []),
    { kind: 'signatures', places },
  ];
}

function placeOf(
  { organisationId, person, role, signedOn, method }: Signatory,
  context: DocumentContext,
): SignaturePlace {
  const how = method === null ? '' : SIGNING_METHOD_LABELS[method].toLowerCase();
  return {
    organisation: context.organisation(organisationId),
    person,
    role,
    signed: signedOn === null ? '' : joined([`signé ${onFrenchDate(signedOn)}`, how]),
  };
}

function unnamedPlaces({ plan }: DocumentContext): readonly SignaturePlace[] {
  return [
    { organisation: plan.committeeName, person: '', role: 'Pour le comité', signed: '' },
    { organisation: 'Préfecture', person: '', role: 'Pour l’État', signed: '' },
  ];
}

/** For whoever holds the paper: what it was made from, and how to compare. */
export function check({ source, today }: DocumentContext, { kind }: PresetContent): readonly Block[] {
  const middle = source.sha256.length / 2;
  return [
    // Of one fiche it is a word at its foot, not a part as loud as the fiche.
    heading(kind === 'fiche' ? 3 : 1, 'Vérifier ce document', 'verifier'),
    paragraph(
      'Le carré imprimé ici, lu avec un téléphone, donne l’identifiant de la feuille de route, sa révision, la date et l’empreinte de ce document. Dans Jalon, «\u202fDocuments › Vérifier un exemplaire…\u202f» dit si la feuille de route est toujours celle-ci.',
    ),
    {
      kind: 'check-code',
      beside: [
        { label: 'Feuille de route', lines: [source.planId] },
        { label: 'Révision', lines: [String(source.revision)] },
        { label: 'Date', lines: [frenchDate(today)] },
        // In two lines, beside the picture: it is one word as long as the page.
        {
          label: 'Empreinte (SHA-256)',
          lines: [source.sha256.slice(0, middle), source.sha256.slice(middle)],
        },
      ],
    },
  ];
}
