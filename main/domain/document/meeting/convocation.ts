// Convocation: when, where, on what, what to read, and what to do when one cannot come.
import { frenchTime, frenchWeekdayDate } from '../../date/clock.ts';
import { frenchDate } from '../../date/partial-date.ts';
import type { Block, Run } from '../blocks.ts';
import { column, fact, factsBlock, heading, paragraph, tableOf } from '../writing.ts';
import { agendaTable, documentsToRead } from './agenda-words.ts';
import { hours, kindFact, opening, presidency, verifying, whenAndWhere } from './ends.ts';
import type { PaperContext } from './paper-context.ts';
import { absenceRuleWords, admitsProxies, quorumRuleWords } from './rule-words.ts';

export function convocation(context: PaperContext): readonly Block[] {
  const { meeting, matter, today } = context;
  return [
    ...opening(meeting.firstMeetingId === null ? 'Convocation' : 'Seconde convocation', context),
    paragraph(`Le ${frenchDate(meeting.convocationSentOn ?? today)}`, 'quiet'),
    paragraph('Mesdames et Messieurs les membres du comité,'),
    paragraph(invitation(context)),
    ...factsBlock([
      ...whenAndWhere(context),
      ...hours(context),
      ...kindFact(context),
      ...fact('Présidence', context.presidentName),
      ...fact('Secrétariat', matter.secretariat),
    ]),
    ...remote(context),
    heading(2, 'Ordre du jour', 'ordre-du-jour'),
    ...agendaTable(context),
    ...toRead(context),
    heading(2, 'Quorum et absence', 'quorum'),
    paragraph(quorumRuleWords(context)),
    paragraph(absenceRuleWords(context)),
    { kind: 'signatures', places: [presidency(context)] },
    ...(admitsProxies(context.composition.rules) ? proxyForm(context) : []),
    verifying(context),
  ];
}

function invitation({ meeting, matter }: PaperContext): string {
  const when = `le ${frenchWeekdayDate(meeting.day)} à ${frenchTime(meeting.startTime)}`;
  if (matter.firstMeetingDay === null) return `Le comité se réunira ${when}. Votre présence est attendue.`;
  return `Le quorum n’ayant pas été atteint le ${frenchDate(matter.firstMeetingDay)}, le comité est convoqué de nouveau, sur le même ordre du jour, ${when}.`;
}

function remote({ meeting }: PaperContext): readonly Block[] {
  const link = meeting.remoteLink.trim();
  if (link === '' || meeting.mode === 'on-site') return [];
  const run: Run = /^https?:\/\//i.test(link) ? { text: link, link } : { text: link };
  return [{ kind: 'text', runs: [{ text: 'Pour suivre la réunion à distance\u202f: ' }, run] }];
}

function toRead(context: PaperContext): readonly Block[] {
  const documents = documentsToRead(context);
  if (documents.length === 0) return [];
  return [
    heading(2, 'Documents à lire', 'documents'),
    ...factsBlock(documents.map(({ about, lines }) => ({ label: about, lines }))),
  ];
}

/** A page to cut out, fill in and give to whoever votes in one's name. */
function proxyForm({ meeting, composition }: PaperContext): readonly Block[] {
  const asked = [
    'Nom et prénom',
    'Qualité',
    ...(composition.colleges.length > 1 ? ['Collège'] : []),
    'Fait à, le',
  ];
  const form = tableOf('À remplir', asked, [
    column('', 3, (label) => label),
    column('Qui donne pouvoir', 5, () => ''),
    column('Qui le reçoit', 5, () => ''),
  ]);
  return [
    { kind: 'page-break' },
    heading(1, 'Pouvoir', 'pouvoir'),
    paragraph(`À remettre au secrétariat avant la réunion du ${frenchWeekdayDate(meeting.day)}.`, 'lead'),
    paragraph(
      `Membre du comité «\u202f${composition.committeeName}\u202f», empêché ce jour-là, je donne pouvoir de voter en mon nom sur tous les points de l’ordre du jour.`,
    ),
    ...form.map((table): Block => ({ ...table, isToSign: true })),
    {
      kind: 'signatures',
      places: [
        {
          organisation: 'Qui donne pouvoir',
          person: '',
          role: 'Précéder de «\u202fBon pour pouvoir\u202f»',
          signed: '',
        },
        {
          organisation: 'Qui le reçoit',
          person: '',
          role: 'Précéder de «\u202fBon pour acceptation\u202f»',
          signed: '',
        },
      ],
    },
  ];
}
