import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BANK } from './bank.ts';
import { bankWith, fileNumber, solutionNumber } from './bank.test-support.ts';
import { MOST_SOLUTIONS_IN_FILE, readBank } from './bank-file.ts';
import { markRows, placesOfPrefix, placesOfWord, PostingsBuilder } from './postings.ts';
import { BankSearch, foundSolution } from './search.ts';
import { shelve } from './shelf.ts';
import type { Solution } from '../solution/solution.ts';
import { searchedWords } from './words.ts';

const PAGE = { from: 0, limit: 500 };
const searchIn = (...files: readonly (readonly Solution[])[]): BankSearch =>
  new BankSearch(
    shelve(
      files.map((solutions, index) => fileNumber(index, bankWith(solutions))),
      EMPTY_BANK,
    ),
  );
const titlesFound = (search: BankSearch, text: string): readonly string[] =>
  search.find({ text, facets: {} }, PAGE).rows.map((row) => foundSolution(search.shelf, row).title);

const SOLUTIONS = [
  solutionNumber(1, {
    title: 'Crèche à horaires décalés',
    themePrimary: 'FRE.garde-enfants',
    status: 'completed',
  }),
  solutionNumber(2, {
    title: 'Navette du matin',
    description: 'Près de la crèche municipale.',
    themePrimary: 'FRE.mobilite-quotidienne',
    notes: [{ date: '2026-05-01', kind: 'difficulty', text: 'Personne ne venait.' }],
  }),
  solutionNumber(3, { title: 'Forum des métiers', themePrimary: 'FOR.orientation' }),
];

describe('search over the bank', () => {
  const search = searchIn(SOLUTIONS);

  it('forgives accents, case, plurals and words begun, titles first', () => {
    expect(titlesFound(search, 'CRECHES')).toEqual(['Crèche à horaires décalés', 'Navette du matin']);
    expect(titlesFound(search, 'horai')).toEqual(['Crèche à horaires décalés']);
    expect(titlesFound(search, 'crèche des matins')).toEqual(['Navette du matin']);
    expect(titlesFound(search, '')).toHaveLength(3);
  });

  it('forgives one slip where nothing else is found, and says so', () => {
    const { rows, forgiven } = search.find({ text: 'navete', facets: {} }, PAGE);
    expect(rows).toHaveLength(1);
    expect(forgiven).toEqual(['navete']);
    expect(search.find({ text: 'navette', facets: {} }, PAGE).forgiven).toEqual([]);
    expect(search.find({ text: 'xylophone', facets: {} }, PAGE)).toMatchObject({ total: 0, forgiven: [] });
  });

  it('counts each facet as if it alone had not been chosen', () => {
    const { total, facets } = search.find(
      { text: '', facets: { family: ['FRE'], status: ['completed'] } },
      PAGE,
    );
    expect(total).toBe(1);
    expect(facets.status).toEqual([
      { value: 'completed', count: 1 },
      { value: 'in-progress', count: 1 },
    ]);
    expect(facets.family).toEqual([{ value: 'FRE', count: 1 }]);
    expect(facets.theme).toEqual([{ value: 'FRE.garde-enfants', count: 1 }]);
  });

  it('finds what did not work by its mark, and the words of it', () => {
    expect(search.find({ text: '', facets: { sign: ['did-not-work'] } }, PAGE).total).toBe(1);
    expect(titlesFound(search, 'personne venait')).toEqual(['Navette du matin']);
    const [row = -1] = search.find({ text: 'personne', facets: {} }, PAGE).rows;
    expect(foundSolution(search.shelf, row)).toMatchObject({
      lesson: 'Personne ne venait.',
      signs: ['did-not-work'],
    });
  });

  it('hands out pages that follow one another', () => {
    const whole = search.find({ text: '', facets: {} }, PAGE).rows;
    const pages = [0, 1, 2].flatMap((from) => search.find({ text: '', facets: {} }, { from, limit: 1 }).rows);
    expect(pages).toEqual(whole);
  });

  it('finds what reading every solution finds, and counts as many, over files of any number', () => {
    const word = fc.constantFrom('navette', 'creche', 'port', 'lycee', 'matin', 'nuit');
    const made = fc.record({
      file: fc.nat({ max: 2 }),
      words: fc.array(word, { minLength: 1, maxLength: 4 }),
      status: fc.constantFrom('completed', 'in-progress', 'abandoned' as const),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 30 }), word, fc.boolean(), (all, asked, isNarrowed) => {
        const files = [0, 1, 2].map((file) =>
          all.flatMap((each, index) =>
            each.file === file
              ? [
                  solutionNumber(index, {
                    title: 'T',
                    description: each.words.join(' '),
                    status: each.status,
                  }),
                ]
              : [],
          ),
        );
        const facets = isNarrowed ? { status: ['completed'] } : {};
        const found = searchIn(...files).find({ text: asked, facets }, PAGE);
        const holding = all.filter(({ words }) => words.includes(asked));
        const expected = holding.filter(({ status }) => !isNarrowed || status === 'completed');
        expect(found.forgiven.length === 0 ? found.total : 0).toBe(expected.length);
        if (found.forgiven.length > 0) return;
        for (const { value, count } of found.facets.status)
          expect(count).toBe(holding.filter(({ status }) => status === value).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the words of a solution', () => {
  it('are folded, in one form for one and for several, without those that say nothing', () => {
    expect(searchedWords('Les Mobilités de l’Œuvre, aux travaux')).toEqual(['mobilite', 'oeuvre', 'travau']);
  });

  it('lead back to every row that holds them and to no other', () => {
    const rows = fc.array(fc.array(fc.stringMatching(/^[a-e]{1,3}$/), { maxLength: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.stringMatching(/^[a-e]{1,3}$/), fc.boolean(), (words, asked, isPrefix) => {
        const builder = new PostingsBuilder();
        words.forEach((each, row) => builder.add(row * 200, each));
        const postings = builder.finish();
        const into = new Uint8Array(words.length * 200 + 5);
        const places = isPrefix ? placesOfPrefix(postings.words, asked) : placesOfWord(postings.words, asked);
        markRows(postings, places, into, 5);
        const marked = [...into.keys()].filter((place) => into[place] === 1).map((place) => place - 5);
        const expected = words.flatMap((each, row) =>
          each.some((word) => (isPrefix ? word.startsWith(asked) : word === asked)) ? [row * 200] : [],
        );
        expect(marked).toEqual(expected);
      }),
    );
  });
});

describe('a bank of a million entries', () => {
  it('is refused at once, in one sentence', () => {
    const solutions = Array.from({ length: 1_000_000 }, () => ({}));
    const from = performance.now();
    const read = readBank({ ...bankWith([]), solutions });
    expect(performance.now() - from).toBeLessThan(2000);
    expect(read).toEqual({
      ok: false,
      issues: [{ path: 'solutions', message: `1000000 > ${String(MOST_SOLUTIONS_IN_FILE)}` }],
    });
    expect(readBank(bankWith([solutionNumber(1)])).ok).toBe(true);
  });
});
