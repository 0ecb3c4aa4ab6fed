import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { placeThemes } from '../theme/theme.ts';
import { digestDocument } from '../document/catalogue/digest-document.ts';
import { EVRON, idNumber, MAYENNE, SARTHE, STAMP } from '../specimen.test-support.ts';
import { BLANK_CALL } from './blank-items.ts';
import { EMPTY_CATALOGUE, type Call, type Catalogue } from './catalogue.ts';
import { digestEntries } from './digest-entries.ts';
import { digestOf, groupedByTheme, isStale, type DigestQuestion } from './digest.ts';
import { BLANK_EVENT, BLANK_RESOURCE, type CatalogueEvent } from './watch-items.ts';

const TODAY = '2026-11-23';
const call = (number: number, fields: Partial<Call>): Call => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_CALL,
  title: `Appel ${String(number)}`,
  ...fields,
});
const event = (number: number, fields: Partial<CatalogueEvent>): CatalogueEvent => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_EVENT,
  title: `Webinaire ${String(number)}`,
  ...fields,
});
const all: DigestQuestion = { themes: [], territories: [], today: TODAY };
const catalogue: Catalogue = {
  ...EMPTY_CATALOGUE,
  calls: [
    call(1, { closesOn: '2027-02-01', themes: ['FRE'] }),
    call(2, { closesOn: '2026-12-01', themes: ['FRE.garde-enfants'], territories: [MAYENNE] }),
    call(3, { closesOn: '2026-11-22' }),
    call(4, { opensOn: '2026-12-15', closesOn: '2027-03-01', verifiedOn: '2026-10' }),
    call(5, { kind: 'permanent-grant', themes: ['NUM'] }),
    call(6, {}),
  ],
  events: [
    event(11, { on: '2026-11-20' }),
    event(12, { on: TODAY, from: '14:00', to: '16:30' }),
    event(13, { on: '2026-12-02' }),
    event(14, { printed: '8 décembre' }),
  ],
  resources: [
    { ...createdNow(idNumber(21), STAMP), ...BLANK_RESOURCE, title: 'Guide', themes: ['FRE.garde-enfants'] },
  ],
};

describe('the veille of a day', () => {
  it('has the calls that may still be answered, the most pressing first, each with its clock', () => {
    const { calls } = digestOf(catalogue, all);
    expect(calls.map(({ call: { title }, status, days }) => [title, status, days])).toEqual([
      ['Appel 2', 'open', 8],
      ['Appel 1', 'open', 70],
      ['Appel 4', 'upcoming', 22],
      ['Appel 5', 'permanent', null],
      ['Appel 6', 'unknown', null],
    ]);
  });

  it('has the dates to come and those of unknown day; what is past is apart', () => {
    const { events, pastEvents } = digestOf(catalogue, all);
    expect(events.map(({ item }) => item.title)).toEqual(['Webinaire 12', 'Webinaire 13', 'Webinaire 14']);
    expect(pastEvents.map(({ item }) => item.title)).toEqual(['Webinaire 11']);
  });

  it('keeps what is of the theme, under or above it, and what says no theme', () => {
    const themes = (wanted: string) =>
      digestOf(catalogue, { ...all, themes: [wanted] }).calls.map(({ call: { title } }) => title);
    expect(themes('FRE.garde-enfants')).toEqual(['Appel 2', 'Appel 1', 'Appel 4', 'Appel 6']);
    expect(themes('FRE')).toEqual(['Appel 2', 'Appel 1', 'Appel 4', 'Appel 6']);
    expect(themes('FR')).toEqual(['Appel 4', 'Appel 6']);
  });

  it('keeps what is in the territory, around it, or for the whole country', () => {
    const titles = (territories: DigestQuestion['territories']) =>
      digestOf(catalogue, { ...all, territories }).calls.map(({ call: { title } }) => title);
    expect(titles([EVRON])).toContain('Appel 2');
    expect(titles([SARTHE])).not.toContain('Appel 2');
    expect(titles([SARTHE])).toContain('Appel 1');
  });

  it('says what nobody has looked at for half a year', () => {
    expect([null, '2026-05', '2026-05-23', '2026-05-24'].map((day) => isStale(day, TODAY))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(digestOf(catalogue, all).staleCount).toBe(4 + 3 + 1);
  });

  it('groups by theme of the first level; what has two is in both, what has none comes last', () => {
    const groups = groupedByTheme(
      [['NUM.equipements', 'FRE'], [], ['GOV'], ['FRE.logement']],
      (codes) => codes,
      ['FRE', 'NUM'],
    );
    expect(groups.map(({ theme, items }) => [theme, items.length])).toEqual([
      ['FRE', 2],
      ['NUM', 1],
      ['GOV', 1],
      [null, 1],
    ]);
  });
});

describe('what leaves of it', () => {
  it('is a letter with its calls, their clocks and a word on what is stale', () => {
    const tree = digestDocument({
      digest: digestOf(catalogue, all),
      title: 'Veille de novembre',
      scope: 'Mayenne',
      maker: 'Comité',
      themes: placeThemes([]),
      today: TODAY,
      source: { catalogueTitle: 'Veille', sha256: 'a'.repeat(64) },
    });
    const written = JSON.stringify(tree.body);
    expect(written).toMatch(/clôt le 1er\sdécembre\s2026, dans 8\sjours/);
    expect(written).toMatch(/8\sentrées n’ont pas été vérifiées/);
    expect(written).toContain('Webinaire 12');
    const figures = tree.body.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
    expect(figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '2 appels ouverts',
      '1 aide permanente',
      '2 rendez-vous datés',
      '1 document',
    ]);
    expect(written).not.toContain('Appel 3');
    expect(written).not.toContain('Webinaire 11');
  });

  it('is an agenda: deadlines as whole days, events at their hours', () => {
    const { entries, events } = digestEntries(digestOf(catalogue, all), 'Europe/Paris');
    expect(entries.map(({ from, title }) => [from, title])).toEqual([
      ['2026-12-01', 'Clôture de l’appel\u00a0: Appel 2'],
      ['2026-12-02', 'Webinaire 13'],
      ['2026-12-15', 'Ouverture de l’appel\u00a0: Appel 4'],
      ['2027-02-01', 'Clôture de l’appel\u00a0: Appel 1'],
      ['2027-03-01', 'Clôture de l’appel\u00a0: Appel 4'],
    ]);
    expect(events).toMatchObject([
      { title: 'Webinaire 12', from: '2026-11-23T13:00:00.000Z', to: '2026-11-23T15:30:00.000Z' },
    ]);
  });
});
