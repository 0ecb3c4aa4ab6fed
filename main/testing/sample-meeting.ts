// A meeting of a committee on the plan of the sample, prepared then held: what papers of meetings are made of, in tests and to be seen.
import { BLANK_AGENDA_ITEM, type AgendaItem } from '../domain/meeting/agenda.ts';
import { blankMeeting, type Meeting } from '../domain/meeting/meeting.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { matterOf, seatIdOf } from './sample-committee.ts';
import { counted, sampleDecisions, sampleProposals, sampleVotes } from './sample-deliberations.ts';
import { at, entity, sampleId, STAMP } from './sample-meeting-parts.ts';

const DAY = '2026-12-04';
/** Found in no paper: what an internal item says. */
export const INTERNAL_WORDS = 'Kakapo';

function agenda({ plan }: PlanDocument): readonly AgendaItem[] {
  const [first, second, third] = plan.actions.map(({ id }) => id);
  const item = (number: number, fields: Partial<AgendaItem>): AgendaItem => ({
    ...entity(number),
    ...BLANK_AGENDA_ITEM,
    ...fields,
  });
  return [
    item(10, {
      title: 'Approbation du procès-verbal de la réunion du 2 octobre 2026',
      kind: 'decision',
      minutes: 5,
      documents: 'Procès-verbal du 2 octobre 2026',
      discussion: 'Aucune observation n’est présentée.',
      startedAt: at('14:04'),
      endedAt: at('14:09'),
    }),
    item(11, {
      title: `Point interne ${INTERNAL_WORDS}`,
      isInternal: true,
      discussion: `Ce que dit ${INTERNAL_WORDS} reste au secrétariat.`,
      documents: `Note ${INTERNAL_WORDS}`,
    }),
    item(12, {
      title: 'Fiches à débloquer',
      kind: 'decision',
      rapporteur: 'Samira Benali',
      minutes: 45,
      actionIds: [first ?? '', second ?? ''],
      documents: 'Tableau de suivi au 30 novembre\nNote de la Région sur les financements',
      discussion:
        'La directrice territoriale rappelle que **deux fiches** attendent un pilote depuis juin.\n\nLa discussion porte sur\u202f:\n\n- la charge de l’équipe-projet\u202f;\n- le calendrier du financement régional, connu au *printemps*.\n\nLe comité retient une revoyure en mars.',
      startedAt: at('14:09'),
      endedAt: at('15:02'),
    }),
    item(13, {
      title: 'Désignation au comité régional',
      kind: 'election',
      minutes: 20,
      startedAt: at('15:02'),
      endedAt: at('15:20'),
    }),
    item(14, {
      title: 'Calendrier de 2027',
      kind: 'information',
      rapporteur: 'Secrétariat',
      minutes: 10,
      actionIds: third === undefined ? [] : [third],
      discussion: 'Les réunions de 2027 se tiendront les 12 mars, 18 juin et 3 décembre.',
      startedAt: at('15:20'),
      endedAt: at('15:31'),
    }),
  ];
}

/** Before it opens: the committee is read from its members. */
export function preparedMeeting(source: PlanDocument): Meeting {
  return blankMeeting(
    sampleId(2),
    {
      committeeId: sampleId(1),
      planId: source.plan.id,
      title: 'Réunion plénière d’automne',
      number: '4',
      day: DAY,
      place: 'Préfecture, salle Anne-de-Bretagne, 6 quai Ceineray, Nantes',
      mode: 'hybrid',
      remoteLink: 'https://visio.exemple.fr/comite-44',
      presidentSeatId: seatIdOf(0),
      secretary: 'Marion Tessier',
      guests: 'Directeur de l’Insee Pays de la Loire\nPrésidente de Territoires 44',
      convocationSentOn: '2026-11-20',
      convocationChannel: 'espace partagé du comité',
      status: 'convened',
      agenda: agenda(source).map((item) => ({ ...item, discussion: '', startedAt: null, endedAt: null })),
    },
    STAMP,
  );
}

function movements(): Meeting['movements'] {
  const seated = (
    number: number,
    place: number,
    time: string,
    kind: 'arrival' | 'remote-arrival' = 'arrival',
  ) => ({
    ...entity(number),
    seatId: seatIdOf(place),
    personId: place === 3 ? sampleId(403) : seatIdOf(place),
    kind,
    at: at(time),
  });
  return [
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((place, index) => seated(500 + index, place, '14:01')),
    seated(508, 8, '14:03', 'remote-arrival'),
    { ...seated(509, 10, '13:30'), kind: 'excused' },
    seated(510, 11, '14:20'),
    { ...seated(511, 11, '15:10'), kind: 'departure' },
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((place, index) => ({
      ...seated(520 + index, place, '15:33'),
      kind: 'departure' as const,
    })),
  ];
}

/** Ten come, one of them from afar, one a suppléant; one leaves; one is represented, one excused, one seat is vacant. */
export function heldMeeting(source: PlanDocument): Meeting {
  const prepared = preparedMeeting(source);
  const meeting: Meeting = {
    ...prepared,
    status: 'closed',
    openedAt: at('14:02'),
    closedAt: at('15:33'),
    composition: matterOf(source, prepared).composition,
    agenda: agenda(source),
    movements: movements(),
    proxies: [
      {
        ...entity(60),
        giverSeatId: seatIdOf(9),
        holderSeatId: seatIdOf(7),
        givenAt: at('13:50'),
        document: 'Pouvoir signé',
      },
    ],
    recusals: [
      {
        ...entity(61),
        agendaItemId: sampleId(12),
        seatId: seatIdOf(5),
        reason: 'porteur d’une des deux fiches',
      },
    ],
    speeches: [
      {
        ...entity(62),
        agendaItemId: sampleId(12),
        seatId: seatIdOf(2),
        askedAt: at('14:11'),
        spokeAt: at('14:12'),
      },
      {
        ...entity(63),
        agendaItemId: sampleId(12),
        seatId: seatIdOf(8),
        askedAt: at('14:20'),
        spokeAt: at('14:25'),
      },
    ],
    votes: sampleVotes(),
    decisions: sampleDecisions(source),
    proposals: sampleProposals(source),
    minutesRemarks:
      'La CFDT demande que son *vote contre* soit expliqué\u202f: elle souhaitait un pilotage paritaire.',
  };
  return { ...meeting, votes: meeting.votes.map((each) => counted(each, meeting)) };
}
