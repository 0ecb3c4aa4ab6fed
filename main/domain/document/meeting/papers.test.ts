// What each paper of a meeting says, and what it keeps to itself.
import { describe, expect, it } from 'vitest';
import { matterOf, seatIdOf } from '../../../testing/sample-committee.ts';
import { INTERNAL_WORDS } from '../../../testing/sample-meeting.ts';
import { sampleId } from '../../../testing/sample-meeting-parts.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { Fact } from '../blocks.ts';
import { MEETING_PAPERS, paperRefusal } from './paper.ts';
import { PaperContext } from './paper-context.ts';
import { ADOPTED, factsOf, held, outgoing, prepared, source, told, tree } from './papers.test-support.ts';
import { voteFacts } from './vote-words.ts';

const said = (facts: readonly Fact[]): string =>
  facts.flatMap(({ label, lines }) => [label, ...lines]).join('\n');
const contextOf = (meeting: Meeting): PaperContext =>
  new PaperContext(matterOf(source, meeting), outgoing, factsOf(meeting));
const with_ = (more: Partial<Meeting>): Meeting => ({ ...held, ...more });

describe('an internal item', () => {
  it.each(MEETING_PAPERS)('is not in a %s', (paper) => {
    const meeting = paper === 'convocation' ? prepared : held;
    expect(meeting.agenda.some(({ title }) => title.includes(INTERNAL_WORDS))).toBe(true);
    expect(told(paper, meeting)).not.toContain(INTERNAL_WORDS);
  });

  it('leaves no hole in the numbers', () => {
    expect(told('proces-verbal', held)).toMatch(
      /\n1\. Approbation[\s\S]*\n2\. Fiches à débloquer[\s\S]*\n4\. Cal/,
    );
  });

  it('does not take away what was decided in it', () => {
    const decisions = held.decisions.map((each) => ({ ...each, agendaItemId: sampleId(11) }));
    const text = told('proces-verbal', with_({ decisions }));
    expect(text).toContain('Autres délibérations');
    expect(text).toContain('Le pilotage des deux fiches bloquées');
    expect(text).not.toContain(INTERNAL_WORDS);
    expect(told('proces-verbal', held)).not.toContain('Autres délibérations');
  });
});

describe('a vote', () => {
  const voteOf = (number: number) => {
    const vote = held.votes.find(({ id }) => id === sampleId(number));
    if (!vote) throw new Error('the sample has it');
    return vote;
  };

  it('by roll call is told with its names, and with who voted for whom', () => {
    const text = said(voteFacts(voteOf(32), contextOf(held)));
    expect(text).toContain('Pour (6)');
    expect(text).toContain('Contre (2)\nFrançoise de la Rochefordière et Catherine Le Goff');
    expect(text).toContain('Abstention (1)\nMaud Lecointre');
    expect(text).toContain('Anne-Sophie Pichon');
    expect(text).toContain('Bertrand Aubry (pouvoir à Karim Haddad)');
  });

  it('in secret is told without any, even where its document holds some', () => {
    const { ballots } = voteOf(32);
    const text = said(voteFacts({ ...voteOf(33), ballots }, contextOf(held)));
    expect(text).toContain('Scrutin secret\nAucun nom n’est consigné.');
    expect(text).toContain('7\u00a0pour');
    for (const name of ['Marchand', 'Briand', 'Lecointre', 'Le Goff', 'Aubry'])
      expect(text).not.toContain(name);
    const votes = held.votes.map((each) => (each.mode === 'secret' ? { ...each, ballots } : each));
    for (const paper of MEETING_PAPERS) expect(told(paper, with_({ votes }))).toBe(told(paper, held));
  });

  it('by show of hands is told college by college, and cancelled as of no effect', () => {
    const text = told('proces-verbal', held);
    expect(text).toContain('Voix par collège');
    expect(text).toContain('Vote annulé, sans effet\u202f: Confier les deux fiches à la Région.');
    expect(text).toContain('Rejeté\u202f: 3\u00a0pour, 7\u00a0contre, 0\u00a0abstention');
  });
});

describe('who was there', () => {
  const minutes = told('proces-verbal', held);

  it('is counted, one and several', () => {
    expect(minutes).toContain(
      '9\u00a0membres présents, 1\u00a0membre présent à distance, 1\u00a0membre représenté et 1\u00a0membre excusé.',
    );
  });

  it('is told with who stood in, came late, left, or gave a pouvoir that ended with the meeting', () => {
    expect(minutes).toContain('Anne-Sophie Pichon, en suppléance de Pierre Orieux');
    expect(minutes).toContain('de 14\u00a0h\u00a020 à 15\u00a0h\u00a010');
    expect(minutes).toContain('à distance de 14\u00a0h\u00a003 à 15\u00a0h\u00a033');
    expect(minutes).toContain('Bertrand Aubry\nDélégué général, MEDEF Loire-Atlantique\nKarim Haddad');
    expect(minutes).toContain('1\u00a0siège est vacant\u202f: Représentant des entreprises adaptées.');
  });

  it('is absent where nothing says otherwise', () => {
    const text = told('proces-verbal', with_({ movements: [], proxies: [], votes: [] }));
    expect(text).toContain('12\u00a0membres absents.');
  });

  it('and who stood aside is told alone and together', () => {
    const [recusal] = held.recusals;
    if (!recusal) throw new Error('the sample has one');
    expect(minutes).toContain(
      'Ne prend part ni au débat ni au vote, par déport\u202f: Nicolas Thébaud (porteur',
    );
    const recusals = [recusal, { ...recusal, id: sampleId(64), seatId: seatIdOf(6), reason: '' }];
    expect(told('proces-verbal', with_({ recusals }))).toContain(
      'Ne prennent part ni au débat ni au vote, s’étant déportés\u202f: Nicolas Thébaud (porteur d’une des deux fiches) et Françoise',
    );
  });
});

it('whoever spoke as a suppléant is named, even once gone', () => {
  const speeches = held.speeches.map((each) => ({ ...each, seatId: seatIdOf(3) }));
  expect(told('proces-verbal', with_({ speeches }))).toContain('A pris la parole\u202f: Anne-Sophie Pichon.');
});

describe('a convocation', () => {
  it('says what is needed to come, or not to', () => {
    const text = told('convocation', prepared);
    expect(text).toContain('le vendredi 4\u00a0décembre\u00a02026 à 14\u00a0h');
    expect(text).toContain('https://visio.exemple.fr/comite-44');
    expect(text).toContain('Tableau de suivi au 30 novembre');
    expect(text).toContain('au moins la moitié de ses membres ayant voix délibérative');
    expect(text).toContain('soit 6 sur 12');
    expect(text).toContain('Bon pour pouvoir');
  });

  it('holds no form where no pouvoir is admitted', () => {
    const { composition } = matterOf(source, prepared);
    const rules = { ...composition.rules, proxyScope: 'none' as const };
    const text = told('convocation', prepared, { composition: { ...composition, rules } });
    expect(text).toContain('Les pouvoirs ne sont pas admis.');
    expect(text).not.toContain('Bon pour pouvoir');
  });

  it('of a second time says which meeting had no quorum, and asks for none', () => {
    const again = { ...prepared, firstMeetingId: sampleId(3) };
    const text = told('convocation', again, { firstMeetingDay: '2026-11-18' });
    expect(text).toContain('Seconde convocation');
    expect(text).toContain('n’ayant pas été atteint le 18\u00a0novembre\u00a02026');
    expect(text).toContain('sans condition de quorum');
  });
});

it('a sheet to sign has a line for each seat, vacant ones said to be so, and both ends of a pouvoir', () => {
  const text = told('emargement', held);
  const table = tree('emargement', held).body.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.isToSign && table.rows.length).toBe(13);
  expect(text).toContain('Donné à Karim Haddad');
  expect(text).toContain('Détient celui de Bertrand Aubry');
  expect(text).toContain('Siège vacant');
});

it('a list of decisions says who, until when, when it comes back, and the vote', () => {
  const text = told('releve', held);
  expect(text).toContain('Adopté\u202f: 6\u00a0pour, 2\u00a0contre, 1\u00a0abstention');
  expect(text).toContain('30\u00a0juin\u00a02027\nRevoyure\u202f: 12\u00a0mars\u00a02027');
  expect(text).toContain('Adopté par consensus');
  expect(text).toContain('Tenir la réunion de juin à Ancenis');
});

describe('an extract', () => {
  it('is of one decision, and rests on what it must', () => {
    const text = told('extrait', held);
    expect(text).toContain('Vu l’arrêté préfectoral du 12 mars 2026 portant composition du comité,');
    expect(text).toContain('Le comité, après en avoir délibéré, décide\u202f:');
    expect(text).toContain('Pour extrait certifié conforme');
    expect(text).not.toContain('Maud Lecointre est désignée');
    expect(told('extrait', held, { legalBasis: 'Arrêté du 3 mars' })).toContain(
      'Vu\u202f: Arrêté du 3 mars,',
    );
  });

  it('does not say adopted what was not, nor voted what was not put to the vote', () => {
    const decisions = held.decisions.map((each) => ({ ...each, voteId: sampleId(34) }));
    expect(told('extrait', with_({ decisions }))).toContain('n’adopte pas');
    const without = held.decisions.map((each) => ({ ...each, voteId: null }));
    expect(told('extrait', with_({ decisions: without }))).toContain('Le comité décide\u202f:');
  });
});

it('minutes tell what was changed in the fiches, and what was set aside', () => {
  const text = told('proces-verbal', held);
  expect(text).toContain(
    'Avant\u202f: Bloquée\nAprès\u202f: En cours\nFaite dans la fiche à la levée de la séance.',
  );
  expect(text).toContain('Écartée.');
  expect(text).toContain('La séance est levée à 15\u00a0h\u00a033.');
});

it('minutes are a draft until they are approved', () => {
  expect(tree('proces-verbal', held).state).toBe('Projet');
  const approved = tree('proces-verbal', with_({ status: 'approved' }), { approvedOn: '2027-03-12' });
  expect(approved.state).toBe('');
  expect(JSON.stringify(approved.body)).toContain('approuvé à la réunion du 12\u00a0mars\u00a02027');
});

it('papers of a meeting that was called off say so, and can still be read', () => {
  const cancellation = { on: '2026-11-27', reason: 'Grève des transports' };
  const calledOff: Meeting = { ...prepared, status: 'cancelled', cancellation };
  for (const paper of ['convocation', 'emargement'] as const) {
    expect(paperRefusal(paper, calledOff, null)).toBeNull();
    expect(tree(paper, calledOff).state).toBe('Réunion annulée');
    expect(tree(paper, prepared).state).toBe('');
  }
});

it('is refused until there is something to tell', () => {
  const refusals = (meeting: Meeting, decisionId: string | null) =>
    MEETING_PAPERS.map((paper) => paperRefusal(paper, meeting, decisionId));
  const early = 'document-meeting-not-open';
  expect(refusals(prepared, null)).toEqual([null, null, null, early, early, early]);
  expect(refusals(with_({ status: 'open', closedAt: null }), ADOPTED).at(-1)).toBe(
    'document-meeting-not-closed',
  );
  expect(refusals(held, sampleId(999)).at(-1)).toBe('document-decision-missing');
  expect(refusals(held, ADOPTED)).toEqual(MEETING_PAPERS.map(() => null));
});
