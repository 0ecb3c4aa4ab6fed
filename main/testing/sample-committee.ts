// A committee for the plan of the sample: twelve members with their addresses, a vacant seat, three colleges.
import {
  BLANK_COMMITTEE,
  BLANK_MANDATE,
  type Committees,
  type Mandate,
} from '../domain/committee/committee.ts';
import { rulesOfKind } from '../domain/committee/profiles.ts';
import {
  blankContact,
  blankOrganisation,
  type Contact,
  type Directory,
} from '../domain/directory/directory.ts';
import { paperMatter, type PaperMatter } from '../domain/document/meeting/matter.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { entity, sampleId, STAMP } from './sample-meeting-parts.ts';

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
