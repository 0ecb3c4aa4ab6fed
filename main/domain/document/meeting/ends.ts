// How the papers of a meeting begin and end: whose meeting it is, who signs, and what the paper was made from.
import { MEETING_KIND_LABELS, MEETING_MODE_LABELS } from '../../meeting/meeting.ts';
import { frenchTime, frenchWeekdayDate } from '../../date/clock.ts';
import { frenchDate } from '../../date/partial-date.ts';
import type { Block, Fact, SignaturePlace } from '../blocks.ts';
import { fact, heading, paragraph } from '../writing.ts';
import type { PaperContext } from './paper-context.ts';

export function opening(title: string, { meeting }: PaperContext): readonly Block[] {
  return [heading(1, title, 'document'), paragraph(meeting.title, 'lead')];
}

export function whenAndWhere({ meeting }: PaperContext): readonly Fact[] {
  return [
    ...fact('Date', frenchWeekdayDate(meeting.day)),
    ...fact('Lieu', meeting.place, meeting.mode === 'on-site' ? '' : MEETING_MODE_LABELS[meeting.mode]),
  ];
}

/** Of a meeting that was opened, the hours it kept; else the one it is called for. */
export function hours(context: PaperContext): readonly Fact[] {
  const { openedAt, closedAt, startTime } = context.meeting;
  if (openedAt === null) return fact('Heure', frenchTime(startTime));
  return [
    ...fact('Ouverture', context.clock(openedAt)),
    ...fact('Levée', closedAt === null ? '' : context.clock(closedAt)),
  ];
}

export function presidency(context: PaperContext): SignaturePlace {
  const { president, presidentName } = context;
  return {
    organisation: 'Présidence de séance',
    person: presidentName,
    role: president ? context.qualityWords(president) : '',
    signed: '',
  };
}

function secretary({ meeting, matter }: PaperContext): SignaturePlace {
  return {
    organisation: 'Secrétariat de séance',
    person: meeting.secretary,
    role: matter.secretariat,
    signed: '',
  };
}

/** Both, under their heading. */
export function signatures(context: PaperContext, title = 'Signatures'): readonly Block[] {
  return [
    heading(2, title, 'signatures'),
    { kind: 'signatures', places: [presidency(context), secretary(context)] },
  ];
}

/** For whoever holds the paper. */
export function verifying({ source, today }: PaperContext): Block {
  const half = source.sha256.length / 2;
  return {
    kind: 'check-code',
    beside: [
      {
        label: 'Vérifier ce document',
        lines: [
          'Le carré, lu avec un téléphone, dit de quelle réunion il a été fait\u202f; dans Jalon, «\u202fDocuments › Vérifier un exemplaire\u202f» répond si elle y est toujours écrite ainsi.',
        ],
      },
      { label: 'Fait le', lines: [frenchDate(today)] },
      { label: 'Réunion', lines: [source.meetingId] },
      { label: 'Empreinte (SHA-256)', lines: [source.sha256.slice(0, half), source.sha256.slice(half)] },
    ],
  };
}

/** « Réunion plénière n° 4 ». */
export function kindFact({ meeting: { kind, number } }: PaperContext): readonly Fact[] {
  return fact('Réunion', `${MEETING_KIND_LABELS[kind]}${number === '' ? '' : ` n°\u00a0${number}`}`);
}
