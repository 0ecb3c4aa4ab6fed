// Synthèse de la consultation: who was consulted and when, who answered, each point with what was done of it and why. It names
// bodies, never persons, and says of a confidential fiche its number at most.
import {
  BODY_KIND_LABELS,
  POINT_KIND_LABELS,
  type ConsultationPoint,
  type WholeConsultation,
} from '../../consultation/consultation.ts';
import {
  BODY_STANDING_LABELS,
  CONSULTATION_STATUS_LABELS,
  isAnswered,
  type ConsultationStanding,
} from '../../consultation/standing.ts';
import { countAnswers, countByBody, groupPoints, type PointGroup } from '../../consultation/summary.ts';
import { frenchDate } from '../../date/partial-date.ts';
import type { OutgoingPlan } from '../../privacy/outgoing-plan.ts';
import { makeTextScreen } from '../../privacy/text-screen.ts';
import { oneLine } from '../../text/one-line.ts';
import { ANSWER_LABELS, type AnswerKind } from '../../transmission/response.ts';
import { CHANNEL_LABELS } from '../../transmission/exchanges.ts';
import { targetFieldWords } from '../../transmission/target-words.ts';
import type { Block, DocumentTree, PlanSource, Run } from '../blocks.ts';
import { column, counted, fact, factsBlock, heading, numberColumn, paragraph, tableOf } from '../writing.ts';

const ACCENT = '#0f5e7a';

export interface SummaryQuestion extends WholeConsultation {
  readonly standing: ConsultationStanding;
  /** Whether the signers of a file are relied on. */
  readonly isRelied: (identity: string) => boolean;
  /** As its readers may know it. */
  readonly outgoing: OutgoingPlan;
  /** The numbers of fiches its readers may know no more of. */
  readonly confidentialIds: ReadonlySet<string>;
  readonly today: string;
  readonly source: PlanSource;
}

export function summaryDocument(question: SummaryQuestion): DocumentTree {
  const { consultation, outgoing, today, source } = question;
  const { plan } = outgoing;
  return {
    title: `Synthèse de la consultation – ${oneLine(plan.title)}`,
    kindLabel: 'Synthèse de la consultation',
    banner: plan.committeeName,
    author: plan.committeeName,
    territory: plan.territories.map(({ label }) => label).join(', '),
    madeOn: today,
    source,
    look: { accentColour: ACCENT, logo: null, footer: '', paper: 'portrait' },
    state: consultation.closedOn === null ? 'Provisoire' : '',
    hasCover: false,
    hasContents: false,
    saysWhatIsEmpty: true,
    body: [...opening(question), ...whoBlocks(question), ...countBlocks(question), ...pointBlocks(question)],
  };
}

function opening({ consultation, outgoing, standing }: SummaryQuestion): readonly Block[] {
  const { title, question, answersDueOn, closedOn, draft, conclusion } = consultation;
  const days = [
    standing.openedOn === null ? '' : `ouverte le ${frenchDate(standing.openedOn)}`,
    closedOn === null ? '' : `close le ${frenchDate(closedOn)}`,
  ].filter((each) => each !== '');
  return [
    heading(1, 'Synthèse de la consultation', 'synthese'),
    paragraph(oneLine(outgoing.plan.title), 'lead'),
    ...(closedOn === null
      ? [
          {
            kind: 'notice',
            text: `Synthèse provisoire\u202f: la consultation n’est pas close (${CONSULTATION_STATUS_LABELS[standing.status].toLowerCase()}).`,
          } as const,
        ]
      : []),
    ...factsBlock([
      ...fact('Consultation', screened(oneLine(title))),
      ...fact('Dates', days.join(', ')),
      ...fact('Réponses attendues pour le', answersDueOn === null ? '' : frenchDate(answersDueOn)),
      ...fact(
        'Projet soumis',
        draft === null ? '' : `Révision ${String(draft.revision)}, signée le ${frenchDate(draft.sealedOn)}`,
      ),
      ...fact('Ce qui était demandé', ...screened(question).split('\n')),
    ]),
    ...(conclusion.trim() === ''
      ? []
      : [heading(2, 'Ce que le comité en retient', 'conclusion'), ...paragraphs(conclusion)]),
  ];
}

function whoBlocks({ bodies, standing, consultation, points }: SummaryQuestion): readonly Block[] {
  const counts = new Map(countByBody({ bodies, points }).map(({ body, total }) => [body.id, total]));
  return [
    heading(2, 'Qui a été consulté', 'consultes'),
    ...(bodies.length === 0 ? [paragraph('Aucun organisme.', 'quiet')] : []),
    ...tableOf('Organismes consultés', bodies, [
      column('Organisme', 5, ({ name }) => screened(oneLine(name))),
      column('Nature', 3, ({ kind }) => BODY_KIND_LABELS[kind]),
      column('Envoi', 3, ({ sentOn, channel }) =>
        sentOn === null
          ? '–'
          : `${frenchDate(sentOn)}${channel === null ? '' : `, ${CHANNEL_LABELS[channel].toLowerCase()}`}`,
      ),
      column('Réponse', 3, ({ id, answeredOn }) => {
        const words = BODY_STANDING_LABELS[standing.bodies.get(id) ?? 'to-send'];
        const isSilent = consultation.closedOn === null || answeredOn === null;
        return isSilent ? words : `${words}, ${frenchDate(answeredOn)}`;
      }),
      numberColumn('Points', 1, ({ id }) => String(counts.get(id) ?? 0)),
    ]),
  ];
}

const ANSWERS = Object.keys(ANSWER_LABELS) as AnswerKind[];

function countBlocks({ bodies, points }: SummaryQuestion): readonly Block[] {
  const all = countAnswers(points);
  const rows = countByBody({ bodies, points }).filter(({ total }) => total > 0);
  if (rows.length === 0) return [];
  return [
    heading(2, 'Ce qui a été retenu', 'suites'),
    {
      kind: 'figures',
      figures: [
        { value: String(points.length), label: points.length < 2 ? 'point' : 'points' },
        ...ANSWERS.filter((kind) => kind !== 'answered').map((kind) => ({
          value: String(all[kind]),
          label: ANSWER_LABELS[kind].toLowerCase(),
        })),
      ],
    },
    ...tableOf(
      'Suites données, par organisme',
      rows,
      [
        column('Organisme', 5, ({ body }) => screened(oneLine(body.name))),
        ...ANSWERS.map((kind) =>
          numberColumn<(typeof rows)[number]>(ANSWER_LABELS[kind], 2, ({ counts }) => String(counts[kind])),
        ),
        numberColumn('Sans réponse', 2, ({ counts }) => String(counts.unanswered)),
      ],
      ['Ensemble', ...ANSWERS.map((kind) => String(all[kind])), String(all.unanswered)],
    ),
  ];
}

function pointBlocks(question: SummaryQuestion): readonly Block[] {
  const { points, outgoing, confidentialIds } = question;
  if (points.length === 0) return [paragraph('Aucun point n’a été reçu.', 'quiet')];
  const isHidden = ({ target }: ConsultationPoint): boolean => confidentialIds.has(target.actionId ?? '');
  const hidden = points.filter(isHidden);
  const groups = groupPoints(
    points.filter((each) => !isHidden(each)),
    outgoing.plan,
  );
  return [
    heading(2, 'Point par point', 'points'),
    ...groups.flatMap((group, index) => groupBlocks(group, groups[index - 1], question)),
    ...(hidden.length === 0
      ? []
      : [
          paragraph(
            `${counted(hidden.length, 'point')} sur des fiches confidentielles (${[...new Set(hidden.map(({ target }) => target.actionNumber))].join(', ')}), comptés plus haut, non reproduits ici.`,
            'quiet',
          ),
        ]),
  ];
}

function groupBlocks(
  group: PointGroup,
  before: PointGroup | undefined,
  question: SummaryQuestion,
): readonly Block[] {
  const { axis, key, points } = group;
  const startsAxis = axis !== null && before?.axis?.id !== axis.id;
  const isOfAxis = axis !== null && key === axis.id;
  return [
    ...(startsAxis ? [heading(3, `Axe\u202f: ${oneLine(axis.title)}`, `axe-${axis.id}`)] : []),
    ...(isOfAxis ? [] : [heading(axis === null ? 3 : 4, groupTitle(group, question), `points-${key}`)]),
    ...points.flatMap((point) => pointBlock(point, question)),
  ];
}

function groupTitle({ key, points }: PointGroup, { outgoing }: SummaryQuestion): string {
  if (key === 'plan') return 'Toute la feuille de route';
  const action = outgoing.plan.actions.find(({ id }) => id === key);
  const target = points[0]?.target;
  if (action) return `Fiche ${action.number}\u202f: ${oneLine(action.title)}`;
  if (target?.axisId) return `Axe retiré depuis\u202f: ${screened(oneLine(target.axisTitle))}`;
  return `Fiche ${target?.actionNumber ?? ''} retirée depuis\u202f: ${screened(oneLine(target?.actionTitle ?? ''))}`;
}

function pointBlock(point: ConsultationPoint, { bodies, isRelied }: SummaryQuestion): readonly Block[] {
  const body = bodies.find(({ id }) => id === point.bodyId);
  const { field } = point.target;
  const isUnverified = point.origin !== null && !isRelied(point.origin.identity);
  const head: Run[] = [
    { text: screened(oneLine(body?.name ?? 'Organisme inconnu')), isStrong: true },
    {
      text: `${isUnverified ? ' (signataire non vérifié)' : ''}, ${POINT_KIND_LABELS[point.kind].toLowerCase()}${field === null ? '' : `, ${targetFieldWords(field)}`}`,
    },
  ];
  return [
    { kind: 'text', runs: head },
    ...paragraphs(point.text),
    ...(point.suggestion === null
      ? []
      : [
          {
            kind: 'text',
            runs: [
              { text: 'Proposition\u202f: ', isEmphasised: true },
              { text: screened(String(point.suggestion.value ?? 'vider le champ')) },
              ...(point.isTaken ? [{ text: ' (reprise dans la fiche)' }] : []),
            ],
          } as const,
        ]),
    { kind: 'text', runs: answerRuns(point) },
  ];
}

function answerRuns(point: ConsultationPoint): readonly Run[] {
  const { answer, reason } = point;
  if (answer === null || !isAnswered(point)) return [{ text: 'Sans réponse à ce jour.', isEmphasised: true }];
  return [{ text: ANSWER_LABELS[answer], isStrong: true }, { text: `\u202f: ${screened(reason.trim())}` }];
}

const screen = makeTextScreen({ unnamed: [], addresses: new Set() });
/** Addresses and numbers written inside a text are of persons, as often as not. */
function screened(text: string): string {
  return screen(text, () => undefined);
}

function paragraphs(text: string): readonly Block[] {
  return screened(text)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
}
