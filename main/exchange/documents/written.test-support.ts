// Documents as writers are given them, holding every kind of block and the texts that break writers.
import type { DrawnChart, TableBlock, WrittenBlock, WrittenDocument } from '../../domain/document/blocks.ts';
import { writeBlock, type BlockWriters } from './block-writers.ts';

/** A pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const HOSTILE_TEXTS = [
  '<script>alert("un & deux")</script>',
  'Commande\u0000 \u0007\u001b interdite\ufffe',
  'مرحبا بالعالم',
  'Famille 👩🏽‍🌾 heureuse',
  'Fine\u202f: « oui\u202f» œuvre, dû, Ÿ',
  'Deux\nlignes',
  ']]> &amp; <!-- fin -->',
  '__proto__ {{ x }} ${y} #import "z"',
] as const;

export const LONG_TITLE = 'Plan '.repeat(60).trim();

export function chart(number: number, table: TableBlock | null): DrawnChart {
  const name = `rayures-${String(number % 2)}`;
  return {
    kind: 'drawn-chart',
    title: `Aucune fiche réalisée sur ${String(number)} <i>`,
    svg:
      '<svg xmlns="http://www.w3.org/2000/svg" font-family="Source Sans 3" width="300" height="60" viewBox="0 0 300 60" font-size="13">' +
      `<defs><pattern id="${name}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" stroke="#b3261e"/></pattern></defs>` +
      `<rect width="200" height="30" fill="url(#${name})"/><text x="4" y="50">Réalisées url(#${name}) &lt;b></text></svg>`,
    widthPixels: 300,
    heightPixels: 60,
    table,
  };
}

export function table(title: string, rows: readonly (readonly string[])[]): TableBlock {
  return {
    kind: 'table',
    title,
    columns: [
      { header: 'Fiche', weight: 3 },
      { header: 'Montant', weight: 1, isNumber: true },
    ],
    rows,
    totals: ['Total', '1\u202f234 €'],
  };
}

export function everyBlock(text: string): readonly WrittenBlock[] {
  return [
    { kind: 'heading', level: 1, text, id: 'partie' },
    { kind: 'heading', level: 4, text: 'Trop profond', id: '' },
    { kind: 'heading', level: 2, text: 'Homonyme', id: 'partie' },
    {
      kind: 'text',
      runs: [
        { text, isStrong: true },
        { text: ' puis ', isEmphasised: true },
        { text: 'naguère ', isStruck: true },
        { text },
      ],
    },
    { kind: 'text', tone: 'lead', runs: [{ text: 'Le site', link: 'https://exemple.fr/?a=1&b="2"' }] },
    { kind: 'text', tone: 'quiet', runs: [{ text: 'Rien à dire' }] },
    {
      kind: 'list',
      isOrdered: true,
      items: [
        { depth: 0, runs: [{ text: 'un' }] },
        { depth: 1, runs: [{ text }] },
        { depth: 0, runs: [{ text: 'deux' }] },
      ],
    },
    { kind: 'list', isOrdered: true, start: 7, items: [{ depth: 0, runs: [{ text: 'septième' }] }] },
    { kind: 'list', isOrdered: false, items: [{ depth: 2, runs: [{ text: 'égaré' }] }] },
    { kind: 'facts', facts: [{ label: text, lines: ['une', text] }] },
    {
      kind: 'figures',
      figures: [
        { value: '38', label: text },
        { value: '2', label: 'réalisées' },
      ],
    },
    table(text, [[text, '12\u202f345,60 €']]),
    table('Vide', []),
    table('', [['sans titre', '1']]),
    {
      ...table('En groupes', [
        ['une', '1'],
        ['deux', '2'],
      ]),
      groups: [
        { from: 0, label: `groupe ${text}` },
        { from: 1, label: 'groupe suivant' },
      ],
    },
    { kind: 'notice', text },
    chart(1, table('Statuts', [['À venir', '3']])),
    chart(3, null),
    { kind: 'signatures', places: [{ organisation: text, person: 'Zoé', role: '', signed: '' }] },
    { kind: 'page-break' },
    { kind: 'check-code' },
  ];
}

export function writtenDocument(
  body: readonly WrittenBlock[],
  more: Partial<WrittenDocument> = {},
): WrittenDocument {
  return {
    title: 'Plan d’essai',
    kindLabel: 'Dossier préfecture',
    author: 'Comité local',
    territory: 'Mayenne',
    madeOn: '2026-11-22',
    source: {
      planId: '0b1f6a52-6c8e-4c11-9a51-000000000001',
      planTitle: 'Plan d’essai',
      revision: 3,
      sha256: 'ab'.repeat(32),
    },
    look: {
      accentColour: '#0f5e7a',
      logo: { mediaType: 'image/png', base64: PNG },
      footer: '',
      paper: 'portrait',
    },
    state: 'Brouillon',
    hasCover: true,
    hasContents: true,
    saysWhatIsEmpty: true,
    body,
    ...more,
  };
}

export const hostileWritten = writtenDocument(HOSTILE_TEXTS.flatMap(everyBlock), {
  title: LONG_TITLE,
  author: HOSTILE_TEXTS[0],
  territory: HOSTILE_TEXTS[1],
});

/** Every word a document says, charts aside: they are pictures. */
export function wordsOf({ title, kindLabel, author, territory, body }: WrittenDocument): readonly string[] {
  return [
    title,
    kindLabel,
    author,
    territory,
    ...body.flatMap((block) => writeBlock(TEXTS, block, null)),
  ].flatMap((text) => splitWords(text));
}

export function splitWords(text: string): readonly string[] {
  return text.split(/[ \n\t\f\r\u00a0]+/).filter((word) => word !== '');
}

const TEXTS: BlockWriters<null, readonly string[]> = {
  heading: ({ text }) => [text],
  notice: ({ text }) => [text],
  text: ({ runs }) => [runs.map(({ text }) => text).join('')],
  list: ({ items }) => items.map(({ runs }) => runs.map(({ text }) => text).join('')),
  facts: ({ facts }) => facts.flatMap(({ label, lines }) => [label, ...lines]),
  figures: ({ figures }) => figures.flatMap(({ value, label }) => [value, label]),
  table: tableTexts,
  'drawn-chart': ({ title, table: figures }) => [title, ...(figures ? tableTexts(figures) : [])],
  signatures: ({ places }) =>
    places.flatMap(({ organisation, person, role, signed }) => [organisation, person, role, signed]),
  'check-code': () => [],
  'page-break': () => [],
};

function tableTexts({ title, columns, rows, groups, totals }: TableBlock): readonly string[] {
  const heads = groups?.map(({ label }) => label) ?? [];
  return [title, ...columns.map(({ header }) => header), ...heads, ...rows.flat(), ...(totals ?? [])];
}
