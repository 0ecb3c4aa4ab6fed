import { expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

it('reads paragraphs, looks and links', () => {
  expect(readMarkdown('Un **mot** *fin*\nsuite, [site](https://exemple.fr).', 2)).toEqual([
    {
      kind: 'text',
      runs: [
        { text: 'Un ' },
        { text: 'mot', isStrong: true },
        { text: ' ' },
        { text: 'fin', isEmphasised: true },
        { text: '\n' },
        { text: 'suite, ' },
        { text: 'site', link: 'https://exemple.fr' },
        { text: '.' },
      ],
    },
  ]);
});

it('keeps what is struck out as struck out: read as said, it would say the contrary', () => {
  expect(readMarkdown('Le ~~3 **mars**~~ 4 mars', 2)).toEqual([
    {
      kind: 'text',
      runs: [
        { text: 'Le ' },
        { text: '3 ', isStruck: true },
        { text: 'mars', isStrong: true, isStruck: true },
        { text: ' 4 mars' },
      ],
    },
  ]);
});

it('reads lists inside lists, and several paragraphs in an item', () => {
  expect(readMarkdown('- un\n  - deux\n\n    encore\n- trois', 2)).toEqual([
    {
      kind: 'list',
      isOrdered: false,
      items: [
        { depth: 0, runs: [{ text: 'un' }] },
        { depth: 1, runs: [{ text: 'deux' }, { text: '\n' }, { text: 'encore' }] },
        { depth: 0, runs: [{ text: 'trois' }] },
      ],
    },
  ]);
  expect(readMarkdown('1. un\n2. deux', 2)).toMatchObject([{ kind: 'list', isOrdered: true }]);
});

it('keeps the number a list starts at, and says none where it is 1', () => {
  expect(readMarkdown('3. trois\n4. quatre', 2)).toMatchObject([{ kind: 'list', isOrdered: true, start: 3 }]);
  expect(readMarkdown('1. un', 2)[0]).not.toHaveProperty('start');
});

it('reads a table: its heads, its rows, its figures against the right, wider where there is more to say', () => {
  const source = [
    '| Poste | Montant |',
    '| --- | ---: |',
    '| **Achat** de vélos électriques pour les apprentis | 12 000 |',
    '| Divers | |',
  ];
  expect(readMarkdown(source.join('\n'), 2)).toEqual([
    {
      kind: 'table',
      title: '',
      columns: [
        { header: 'Poste', weight: 4 },
        { header: 'Montant', weight: 1, isNumber: true },
      ],
      rows: [
        ['Achat de vélos électriques pour les apprentis', '12 000'],
        ['Divers', ''],
      ],
    },
  ]);
  const after = readMarkdown([...source, '', 'Après'].join('\n'), 2);
  expect(after.map(({ kind }) => kind)).toEqual(['table', 'text']);
});

it('says the cells of a table in a list one after the other', () => {
  const blocks = readMarkdown('- poste\n\n  | A | B |\n  | --- | --- |\n  | c | d |', 2);
  expect(blocks).toHaveLength(1);
  expect(JSON.stringify(blocks)).toMatch(/"A".*"B".*"c".*"d"/);
});

it('puts headings below the one they are under, the fourth at most', () => {
  expect(readMarkdown('# Un\n\n### Trois', 2)).toMatchObject([
    { kind: 'heading', level: 3, text: 'Un' },
    { kind: 'heading', level: 4, text: 'Trois' },
  ]);
});

it.each([
  '<script>alert(1)</script>',
  '<b onclick="x">gras</b>',
  '[lien](javascript:alert(1))',
  '![image](https://exemple.fr/a.png)',
])('takes %s as words', (source) => {
  const blocks = readMarkdown(source, 2);
  expect(JSON.stringify(blocks)).not.toContain('"link":"javascript');
  expect(blocks).toHaveLength(1);
});

it('keeps verbatim text and quotations', () => {
  expect(readMarkdown('```\na  b\n```\n\n> cité', 2)).toEqual([
    { kind: 'text', runs: [{ text: 'a  b' }] },
    { kind: 'text', runs: [{ text: 'cité' }], tone: 'quiet' },
  ]);
});

it('has nothing to say of nothing', () => {
  expect(readMarkdown('  \n', 2)).toEqual([]);
});
