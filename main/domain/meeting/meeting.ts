// Réunion: from its preparation to its approved minutes (data model §11).
import * as z from 'zod';
import { movement, proxy } from '../committee/attendance.ts';
import { tally } from '../committee/ballot.ts';
import { composition } from '../committee/composition.ts';
import { codesOf } from '../schema/codes-of.ts';
import { fullDate } from '../date/partial-date.ts';
import {
  createdNow,
  entityFields,
  entityId,
  instant,
  type EntityId,
  type Stamp,
} from '../identity/entity.ts';
import { agendaItem, editableAgendaFields } from './agenda.ts';
import { decision, editableDecisionFields, editableProposalFields, proposal } from './decision.ts';

export const MEETING_KIND_LABELS = {
  plenary: 'Réunion plénière',
  bureau: 'Bureau',
  'working-group': 'Groupe de travail',
  technical: 'Comité technique',
  consultation: 'Consultation',
  webinar: 'Webinaire',
} as const;
export type MeetingKind = keyof typeof MEETING_KIND_LABELS;

export const MEETING_MODE_LABELS = {
  'on-site': 'Sur place',
  hybrid: 'Sur place et à distance',
  remote: 'À distance',
} as const;
export type MeetingMode = keyof typeof MEETING_MODE_LABELS;

export const MEETING_STATUS_LABELS = {
  prepared: 'En préparation',
  convened: 'Convoquée',
  open: 'Ouverte',
  closed: 'Close',
  approved: 'Procès-verbal approuvé',
  cancelled: 'Annulée',
} as const;
export type MeetingStatus = keyof typeof MEETING_STATUS_LABELS;

export const MINUTES_STATUS_LABELS = {
  draft: 'Brouillon',
  reviewed: 'Relu',
  approved: 'Approuvé',
  signed: 'Signé',
  distributed: 'Diffusé',
} as const;
export type MinutesStatus = keyof typeof MINUTES_STATUS_LABELS;

export const VOTE_STATUS_LABELS = { open: 'En cours', closed: 'Clos', cancelled: 'Annulé' } as const;
export type VoteStatus = keyof typeof VOTE_STATUS_LABELS;

/** `14:30`, on the clock of the room. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What the room is shown: it follows the meeting, or stays on what was there when it was frozen. */
const projection = z.strictObject({
  isFrozen: z.boolean(),
  view: z.enum(['item', 'agenda', 'action', 'coverage', 'pause']),
  itemId: entityId.nullable(),
  actionId: entityId.nullable(),
  voteId: entityId.nullable(),
});
export type ProjectionChoice = Readonly<z.infer<typeof projection>>;

/** A meeting that was convened and will not be held. */
const cancellation = z.strictObject({ on: fullDate, reason: z.string().trim().min(1).max(500) });
export type Cancellation = Readonly<z.infer<typeof cancellation>>;
export const cancellationReason = cancellation.shape.reason;

/** The fields set one by one. Keys are what `meeting.set` names. */
export const editableMeetingFields = {
  number: z.string().max(20),
  kind: codesOf(MEETING_KIND_LABELS),
  title: z.string().trim().min(1).max(300),
  day: fullDate,
  startTime: clockTime,
  place: z.string().max(300),
  remoteLink: z.string().max(1000),
  mode: codesOf(MEETING_MODE_LABELS),
  convocationSentOn: fullDate.nullable(),
  convocationChannel: z.string().max(200),
  /** The meeting that had no quorum and that this one holds again, on the same agenda. */
  firstMeetingId: entityId.nullable(),
  presidentSeatId: entityId.nullable(),
  secretary: z.string().max(200),
  /** Invités et personnes entendues, a line each. */
  guests: z.string().max(2000),
  status: codesOf(MEETING_STATUS_LABELS),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** As of the opening. Until then the committee is read as it is. */
  composition: composition.nullable(),
  currentItemId: entityId.nullable(),
  projection,
  minutesStatus: codesOf(MINUTES_STATUS_LABELS),
  /** What the minutes say besides the agenda, in Markdown. */
  minutesRemarks: z.string().max(20_000),
  minutesApprovedInId: entityId.nullable(),
  /** Null while the meeting stands; meetings kept before it could be cancelled have none. */
  cancellation: cancellation.nullable().default(null),
} as const;
export type EditableMeetingField = keyof typeof editableMeetingFields;

export const MEETING_FIELD_LABELS = {
  number: 'Numéro',
  kind: 'Nature de la réunion',
  title: 'Intitulé',
  day: 'Jour',
  startTime: 'Heure',
  place: 'Lieu',
  remoteLink: 'Lien de visioconférence',
  mode: 'Modalité',
  convocationSentOn: 'Convocation envoyée le',
  convocationChannel: 'Moyen d’envoi',
  firstMeetingId: 'Réunion reportée faute de quorum',
  presidentSeatId: 'Présidence de séance',
  secretary: 'Secrétaire de séance',
  guests: 'Invités et personnes entendues',
  status: 'État',
  openedAt: 'Ouverte à',
  closedAt: 'Levée à',
  composition: 'Composition du comité',
  currentItemId: 'Point en cours',
  projection: 'Projection',
  minutesStatus: 'État du procès-verbal',
  minutesRemarks: 'Observations au procès-verbal',
  minutesApprovedInId: 'Procès-verbal approuvé à la réunion',
  cancellation: 'Annulation',
} as const satisfies Record<EditableMeetingField, string>;

export const editableMovementFields = movement.shape;
export const editableProxyFields = proxy.shape;
/** Déport: the seat takes no part in this item. */
export const editableRecusalFields = {
  agendaItemId: entityId,
  seatId: entityId,
  reason: z.string().max(500),
};
/** Liste des orateurs. */
export const editableSpeechFields = {
  agendaItemId: entityId,
  seatId: entityId,
  askedAt: instant,
  spokeAt: instant.nullable(),
};

/** What a vote came to when it was closed: sentences and figures that no later correction alters. */
const voteOutcome = z.strictObject({
  outcome: z.string().max(40),
  sentence: z.string().max(1000),
  quorumSentence: z.string().max(1000),
  for: z.number().int().min(0),
  against: z.number().int().min(0),
  abstention: z.number().int().min(0),
  notTakingPart: z.number().int().min(0),
});
export const editableVoteFields = {
  agendaItemId: entityId,
  question: z.string().trim().min(1).max(1000),
  status: codesOf(VOTE_STATUS_LABELS),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** How many movements and proxies had been entered when it was opened: who could vote. */
  movementCount: z.number().int().min(0),
  proxyCount: z.number().int().min(0),
  ...tally.shape,
  outcome: voteOutcome.nullable(),
} as const;
export const vote = z.strictObject({ ...entityFields, ...editableVoteFields });
export type Vote = Readonly<z.infer<typeof vote>>;

const entity = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...entityFields, ...shape });
export const meetingMovement = entity(editableMovementFields);
export const meetingProxy = entity(editableProxyFields);
export const recusal = entity(editableRecusalFields);
export const speech = entity(editableSpeechFields);
export type MeetingMovement = Readonly<z.infer<typeof meetingMovement>>;
export type MeetingProxy = Readonly<z.infer<typeof meetingProxy>>;
export type Recusal = Readonly<z.infer<typeof recusal>>;
export type Speech = Readonly<z.infer<typeof speech>>;

export const MEETING_LIST_SCHEMAS = {
  agenda: agendaItem,
  movements: meetingMovement,
  proxies: meetingProxy,
  recusals: recusal,
  speeches: speech,
  votes: vote,
  decisions: decision,
  proposals: proposal,
} as const;
export type MeetingList = keyof typeof MEETING_LIST_SCHEMAS;
export const MEETING_LISTS = Object.keys(MEETING_LIST_SCHEMAS) as [MeetingList, ...MeetingList[]];

export const MEETING_LIST_FIELDS = {
  agenda: editableAgendaFields,
  movements: editableMovementFields,
  proxies: editableProxyFields,
  recusals: editableRecusalFields,
  speeches: editableSpeechFields,
  votes: editableVoteFields,
  decisions: editableDecisionFields,
  proposals: editableProposalFields,
} as const satisfies Record<MeetingList, Readonly<Record<string, z.ZodType>>>;

export const MEETING_LIST_LABELS = {
  agenda: 'Ordre du jour',
  movements: 'Émargement',
  proxies: 'Pouvoirs',
  recusals: 'Déports',
  speeches: 'Orateurs',
  votes: 'Votes',
  decisions: 'Décisions',
  proposals: 'Modifications proposées',
} as const satisfies Record<MeetingList, string>;

export const meeting = z.strictObject({
  ...entityFields,
  committeeId: entityId,
  planId: entityId,
  ...editableMeetingFields,
  agenda: z.array(agendaItem).max(500).readonly(),
  movements: z.array(meetingMovement).max(20_000).readonly(),
  proxies: z.array(meetingProxy).max(2000).readonly(),
  recusals: z.array(recusal).max(5000).readonly(),
  speeches: z.array(speech).max(20_000).readonly(),
  votes: z.array(vote).max(2000).readonly(),
  decisions: z.array(decision).max(2000).readonly(),
  proposals: z.array(proposal).max(5000).readonly(),
});
export type Meeting = Readonly<z.infer<typeof meeting>>;

export const FOLLOWING: ProjectionChoice = {
  isFrozen: false,
  view: 'item',
  itemId: null,
  actionId: null,
  voteId: null,
};

/** A meeting with nothing on its agenda. */
export function blankMeeting(
  id: EntityId,
  fields: Pick<Meeting, 'committeeId' | 'planId' | 'title' | 'day'> & Partial<Meeting>,
  stamp: Stamp,
): Meeting {
  return {
    ...createdNow(id, stamp),
    number: '',
    kind: 'plenary',
    startTime: '14:00',
    place: '',
    remoteLink: '',
    mode: 'on-site',
    convocationSentOn: null,
    convocationChannel: '',
    firstMeetingId: null,
    presidentSeatId: null,
    secretary: '',
    guests: '',
    status: 'prepared',
    openedAt: null,
    closedAt: null,
    composition: null,
    currentItemId: null,
    projection: FOLLOWING,
    minutesStatus: 'draft',
    minutesRemarks: '',
    minutesApprovedInId: null,
    cancellation: null,
    agenda: [],
    movements: [],
    proxies: [],
    recusals: [],
    speeches: [],
    votes: [],
    decisions: [],
    proposals: [],
    ...fields,
  };
}
