// A meeting of a committee on the plan of the sample, prepared then held: what papers of meetings are made of, in tests and to be seen.
import type { BallotChoice, Tally } from '../domain/committee/ballot.ts';
import {
  BLANK_COMMITTEE,
  BLANK_MANDATE,
  type Committees,
  type Mandate,
} from '../domain/committee/committee.ts';
import { rulesOfKind } from '../domain/committee/profiles.ts';
import { quorumSentence } from '../domain/committee/quorum-words.ts';
import { resultOf } from '../domain/committee/result.ts';
import { resultSentence } from '../domain/committee/result-words.ts';
import {
  blankContact,
  blankOrganisation,
  type Contact,
  type Directory,
} from '../domain/directory/directory.ts';
import { paperMatter, type PaperMatter } from '../domain/document/meeting/matter.ts';
import { createdNow } from '../domain/identity/entity.ts';
import { BLANK_AGENDA_ITEM, type AgendaItem } from '../domain/meeting/agenda.ts';
import { BLANK_DECISION, type Decision, type Proposal } from '../domain/meeting/decision.ts';
import { blankMeeting, type Meeting, type Vote } from '../domain/meeting/meeting.ts';
import { compositionOfMeeting, sittingOfMeeting, tallyOf } from '../domain/meeting/room-of.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';

const STAMP = { at: '2026-12-04T13:00:00.000Z', by: 'Secrétariat' };
const DAY = '2026-12-04';
/** Found in no paper: what an internal item says. */
export const INTERNAL_WORDS = 'Kakapo';

export const sampleId = (number: number): string =>
  `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const entity = (number: number) => createdNow(sampleId(number), STAMP);
/** `14:03` on the clock of Paris, in December. */
const at = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(Date.UTC(2026, 11, 4, hour - 1, minute)).toISOString();
};

const ORGANISATIONS = [
  'Préfecture de la Loire-Atlantique',
  'Région Pays de la Loire',
  'France Travail Pays de la Loire',
  'Nantes Métropole',
  'Communauté de communes du Pays d’Ancenis',
  'Mission locale Nantes Métropole',
  'CCI Nantes Saint-Nazaire',
  'Chambre de métiers et de l’artisanat',
  'Union départementale CFDT',
  'MEDEF Loire-Atlantique',
  'Cap emploi 44',
  'Association Les Chantiers du possible',
] as const;

/** Given name, family name, quality, organisation by its place, college; the suppléant where there is one. */
const MEMBERS = [
  ['Hélène', 'Marchand', 'Secrétaire générale, coprésidente', 0, 'A', 'Thomas Verdier'],
  ['Jean-Luc', 'Briand', 'Vice-président à l’emploi, coprésident', 1, 'B', 'Claire Gaudin'],
  ['Samira', 'Benali', 'Directrice territoriale', 2, 'A', 'Yann Le Bihan'],
  ['Pierre', 'Orieux', 'Vice-président', 3, 'B', 'Anne-Sophie Pichon'],
  ['Maud', 'Lecointre', 'Conseillère communautaire', 4, 'B', ''],
  ['Nicolas', 'Thébaud', 'Directeur', 5, 'A', 'Inès Carpentier'],
  ['Françoise', 'de la Rochefordière', 'Membre élue', 6, 'C', ''],
  ['Karim', 'Haddad', 'Président', 7, 'C', 'Odile Renou'],
  ['Catherine', 'Le Goff', 'Secrétaire départementale', 8, 'C', ''],
  ['Bertrand', 'Aubry', 'Délégué général', 9, 'C', 'Julie Samson'],
  ['Élodie', 'Mercier', 'Directrice', 10, 'A', ''],
  ['Paul', 'Œuvrard', 'Président', 11, 'C', ''],
] as const;

/** `sampleId(100 + n)`, n from 0: the seats, in the order of MEMBERS; 112 is vacant. */
export const seatIdOf = (place: number): string => sampleId(100 + place);

export function sampleDirectory(): Directory {
  const person = (number: number, fields: Partial<Contact>): Contact => ({
    ...blankContact(sampleId(number), STAMP),
    ...fields,
    email: `canari-${String(number)}@exemple-canari.fr`,
    phone: `02 40 77 ${String(number).padStart(4, '0').slice(0, 2)} ${String(number).slice(-2)}`,
  });
  return {
    organisations: ORGANISATIONS.map((name, index) =>
      blankOrganisation(sampleId(20 + index), name, 'other', STAMP),
    ),
    contacts: MEMBERS.flatMap(([givenName, familyName, quality, organisation, , substitute], index) => [
      person(200 + index, {
        givenName,
        familyName,
        function: quality,
        organisationId: sampleId(20 + organisation),
      }),
      ...(substitute === '' ? [] : [person(300 + index, { givenName: substitute, familyName: '' })]),
    ]),
  };
}

export function sampleCommittees(): Committees {
  const kind = 'departmental-employment';
  const mandates = MEMBERS.map(([, , quality, , collegeCode, substitute], index): Mandate => ({
    ...entity(100 + index),
    ...BLANK_MANDATE,
    committeeId: sampleId(1),
    contactId: sampleId(200 + index),
    quality,
    collegeCode,
    role: index < 2 ? 'co-president' : 'member',
    speaksForState: index === 0,
    substitutes: substitute === '' ? [] : [{ id: sampleId(400 + index), contactId: sampleId(300 + index) }],
  }));
  const vacant: Mandate = {
    ...entity(112),
    ...BLANK_MANDATE,
    committeeId: sampleId(1),
    quality: 'Représentant des entreprises adaptées',
    collegeCode: 'C',
  };
  return {
    committees: [
      {
        ...entity(1),
        ...BLANK_COMMITTEE,
        name: 'Comité départemental pour l’emploi de la Loire-Atlantique',
        kind,
        legalBasis: 'l’arrêté préfectoral du 12 mars 2026 portant composition du comité',
        secretaryOrganisationId: sampleId(20),
        colleges: [
          { code: 'A', label: 'État et service public de l’emploi', voteWeight: 1, isDeliberative: true },
          { code: 'B', label: 'Collectivités territoriales', voteWeight: 1, isDeliberative: true },
          { code: 'C', label: 'Partenaires sociaux et société civile', voteWeight: 1, isDeliberative: true },
        ],
        rules: rulesOfKind(kind),
      },
    ],
    mandates: [...mandates, vacant],
  };
}

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

const NO_VOICES = { for: 0, against: 0, abstention: 0, 'not-taking-part': 0 };

function votes(): readonly Vote[] {
  const vote = (number: number, agendaItemId: string, fields: Partial<Vote>): Vote => ({
    ...entity(number),
    agendaItemId,
    question: '',
    status: 'closed',
    openedAt: at('14:50'),
    closedAt: at('14:52'),
    movementCount: 11,
    proxyCount: 1,
    mode: 'show-of-hands',
    majority: 'simple',
    majorityBase: 'votes-cast',
    collegeCounts: [],
    ballots: [],
    recusedSeatIds: [],
    castingChoice: null,
    isConsensusReached: false,
    outcome: null,
    ...fields,
  });
  const rollCall: readonly (readonly [number, BallotChoice])[] = [
    [0, 'for'],
    [1, 'for'],
    [2, 'for'],
    [3, 'for'],
    [4, 'abstention'],
    [6, 'against'],
    [7, 'for'],
    [8, 'against'],
    [9, 'for'],
  ];
  return [
    vote(30, sampleId(10), {
      question: 'Approuver le procès-verbal de la réunion du 2 octobre 2026',
      mode: 'consensus',
      isConsensusReached: true,
      movementCount: 10,
    }),
    vote(31, sampleId(12), {
      question: 'Confier les deux fiches à la Région',
      status: 'cancelled',
      ballots: [],
    }),
    vote(32, sampleId(12), {
      question: 'Confier les deux fiches à la Région, avec une revoyure en mars 2027',
      mode: 'roll-call',
      ballots: rollCall.map(([place, choice]) => ({ seatId: seatIdOf(place), choice })),
      recusedSeatIds: [seatIdOf(5)],
    }),
    vote(33, sampleId(13), {
      question: 'Désigner Maud Lecointre pour siéger au comité régional',
      mode: 'secret',
      collegeCounts: [{ collegeCode: null, counts: { ...NO_VOICES, for: 7, against: 2, abstention: 1 } }],
    }),
    vote(34, sampleId(14), {
      question: 'Tenir la réunion de juin à Ancenis',
      collegeCounts: [
        { collegeCode: 'A', counts: { ...NO_VOICES, for: 1, against: 2 } },
        { collegeCode: 'B', counts: { ...NO_VOICES, for: 1, against: 2 } },
        { collegeCode: 'C', counts: { ...NO_VOICES, for: 1, against: 3 } },
      ],
    }),
  ];
}

function decisions({ plan }: PlanDocument): readonly Decision[] {
  const [first, second] = plan.actions.map(({ id }) => id);
  const decision = (number: number, fields: Partial<Decision>): Decision => ({
    ...entity(number),
    ...BLANK_DECISION,
    number: '',
    ...fields,
  });
  return [
    decision(40, {
      agendaItemId: sampleId(10),
      voteId: sampleId(30),
      number: '2026-7',
      text: 'Le procès-verbal de la réunion du 2 octobre 2026 est approuvé.',
    }),
    decision(41, {
      agendaItemId: sampleId(12),
      voteId: sampleId(32),
      number: '2026-8',
      text: 'Le pilotage des deux fiches bloquées est confié à la Région, qui présente un plan de financement au comité de mars.',
      responsible: 'Jean-Luc Briand',
      responsibleOrganisationId: null,
      dueOn: '2027-06-30',
      reviewOn: '2027-03-12',
      actionIds: [first ?? '', second ?? ''],
    }),
    decision(42, {
      agendaItemId: sampleId(13),
      voteId: sampleId(33),
      number: '2026-9',
      text: 'Maud Lecointre est désignée pour siéger au comité régional pour l’emploi.',
      dueOn: '2027-01-15',
      responsible: 'Secrétariat',
    }),
  ];
}

function proposals({ plan }: PlanDocument): readonly Proposal[] {
  const [first, second] = plan.actions;
  if (!first || !second) return [];
  const proposal = { decisionId: sampleId(41), field: 'status' as const };
  return [
    {
      ...entity(50),
      ...proposal,
      actionId: first.id,
      before: 'blocked',
      value: 'in-progress',
      ruling: 'accepted',
      appliedAt: at('15:33'),
    },
    {
      ...entity(51),
      ...proposal,
      actionId: second.id,
      before: second.status,
      value: 'abandoned',
      ruling: 'set-aside',
      appliedAt: null,
    },
  ];
}

/** Ten come, one of them from afar, one a suppléant; one leaves; one is represented, one excused, one seat is vacant. */
export function heldMeeting(source: PlanDocument): Meeting {
  const prepared = preparedMeeting(source);
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
  const meeting: Meeting = {
    ...prepared,
    status: 'closed',
    openedAt: at('14:02'),
    closedAt: at('15:33'),
    composition: matterOf(source, prepared).composition,
    agenda: agenda(source),
    movements: [
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((place, index) => seated(500 + index, place, '14:01')),
      seated(508, 8, '14:03', 'remote-arrival'),
      { ...seated(509, 10, '13:30'), kind: 'excused' },
      seated(510, 11, '14:20'),
      { ...seated(511, 11, '15:10'), kind: 'departure' },
      ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((place, index) => ({
        ...seated(520 + index, place, '15:33'),
        kind: 'departure' as const,
      })),
    ],
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
    votes: votes(),
    decisions: decisions(source),
    proposals: proposals(source),
    minutesRemarks:
      'La CFDT demande que son *vote contre* soit expliqué\u202f: elle souhaitait un pilotage paritaire.',
  };
  return { ...meeting, votes: meeting.votes.map((each) => counted(each, meeting)) };
}

function counted(vote: Vote, meeting: Meeting): Vote {
  const composition = compositionOfMeeting(meeting);
  const sitting = sittingOfMeeting(meeting, new Map(), vote);
  if (!composition || !sitting || vote.status === 'cancelled') return vote;
  const tally: Tally = tallyOf(meeting, vote);
  const result = resultOf(composition, sitting, tally);
  return {
    ...vote,
    outcome: {
      outcome: result.outcome,
      sentence: resultSentence(composition, result),
      quorumSentence: quorumSentence(result.quorum),
      for: result.for,
      against: result.against,
      abstention: result.abstention,
      notTakingPart: result.notTakingPart,
    },
  };
}

export function matterOf(source: PlanDocument, meeting: Meeting): PaperMatter {
  const matter = paperMatter(meeting, {
    committees: sampleCommittees(),
    directory: sampleDirectory(),
    meetings: [meeting],
    territories: source.plan.territories,
  });
  if (!matter) throw new Error('the committee of the sample is there');
  return matter;
}
