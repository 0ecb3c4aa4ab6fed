/** One pitfall each, in workbooks written by hand. */
import { writeRawZip } from '../../signed/vector-making/raw-zip.ts';
import { part, sheetData, xlsxEntries, xlsxOf } from './raw-xlsx.ts';
import { readXlsx, type MadeVector } from './vector.ts';

export function workbookVectors(): readonly MadeVector[] {
  return [
    types(),
    texts(),
    links(),
    formulas(),
    merges(),
    mergedToTheBottom(),
    hidden(),
    otherDialect(),
    stretched(),
  ];
}

export function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${String(number)}">${cells.join('')}</row>`;
}

function types(): MadeVector {
  const xml = `<sheetData>${row(
    1,
    '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" s="1"><v>0.35</v></c>',
    '<c r="D1"><v>1234.5600000000002</v></c><c r="E1"><v>1.5E5</v></c><c r="F1"><v>0.30000000000000004</v></c>',
    '<c r="G1" t="str"><v>Texte d’une formule</v></c><c r="H1" t="inlineStr"><is><t>VRAI</t></is></c>',
    '<c r="I1" t="d"><v>2026-06-01T00:00:00</v></c><c r="J1" t="e"><v>#VALUE!</v></c><c r="K1" t="inlineStr"><is><t>007</t></is></c>',
  )}</sheetData>`;
  return readXlsx(
    'types--every-kind-of-cell.xlsx',
    'Booleans, a percentage as the number behind it, fifteen digits, a date spelled out, an error that is told in French.',
    xlsxOf({ formats: [9], sheets: [{ name: 'Types', xml }] }),
    {
      name: 'Types',
      rows: [
        [
          true,
          false,
          0.35,
          1234.56,
          150000,
          0.3,
          'Texte d’une formule',
          'VRAI',
          { date: '2026-06-01' },
          null,
          '007',
        ],
      ],
      unreadable: [{ row: 1, column: 10, shown: '#VALEUR!', reason: 'cell-error' }],
    },
  );
}

function texts(): MadeVector {
  const sharedStrings = [
    '<si><r><rPr><b/></rPr><t>Rénover </t></r><r><t xml:space="preserve">les écoles</t></r></si>',
    '<si><t xml:space="preserve">  \u00a0 Titre entouré d’espaces\u202f\u00a0 </t></si>',
    '<si><t>12\u202f500\u00a0€</t></si>',
    '<si><t xml:space="preserve">Ligne 1_x000D_\nLigne 2</t></si>',
    '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si>',
    '<si><t xml:space="preserve">   </t></si>',
    '<si><t>A &amp; B &lt; C</t></si>',
    '<si><t>Nom_x005F_x000D_</t></si>',
  ].join('');
  const cells = Array.from(
    { length: 9 },
    (_, at) => `<c r="${'ABCDEFGHI'.charAt(at)}1" t="s"><v>${String(at)}</v></c>`,
  );
  return readXlsx(
    'texts--runs-spaces-and-line-ends.xlsx',
    'Rich text is flattened, reading aids left out, spaces trimmed at the ends alone, a text of spaces is no text, nor is one that is missing.',
    xlsxOf({
      sharedStrings,
      sheets: [{ name: 'Textes', xml: `<sheetData>${row(1, ...cells)}</sheetData>` }],
    }),
    {
      name: 'Textes',
      rows: [
        [
          'Rénover les écoles',
          'Titre entouré d’espaces',
          '12\u202f500\u00a0€',
          'Ligne 1\nLigne 2',
          '漢字',
          null,
          'A & B < C',
          'Nom_x000D_',
        ],
      ],
    },
  );
}

function links(): MadeVector {
  const xml = `<sheetData>${row(1, '<c r="A1" t="inlineStr"><is><t>Le site</t></is></c><c r="B1"/><c r="C1"/><c r="D1"/>')}</sheetData><hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" r:id="rId1"/><hyperlink ref="C1" r:id="rId2"/><hyperlink ref="D1" location="Dates!A1"/></hyperlinks>`;
  return readXlsx(
    'links--text-kept-or-address.xlsx',
    'A link’s text is kept; where there is none, its address; a place in the workbook is not one.',
    xlsxOf({
      sheets: [
        {
          name: 'Liens',
          xml,
          links: { rId1: 'https://exemple.invalid/fiche?a=1&b=2', rId2: 'mailto:contact@exemple.invalid' },
        },
      ],
    }),
    {
      name: 'Liens',
      rows: [['Le site', 'https://exemple.invalid/fiche?a=1&b=2', 'contact@exemple.invalid']],
    },
  );
}

function formulas(): MadeVector {
  const xml = `<sheetData>${row(
    1,
    '<c r="A1"><f>B1*2</f><v>24</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c>',
    '<c r="D1" s="1"><f>TODAY()</f><v>46174</v></c><c r="E1" t="str"><f>IF(1=1,"","x")</f><v></v></c>',
    '<c r="F1"><f>SUM(A2:A9)</f></c><c r="G1"><f t="shared" ref="G1:G2" si="0">A1+1</f><v>25</v></c>',
    '<c r="H1" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="I1" t="e"><v>#REF!</v></c>',
  )}${row(2, '<c r="F2"><f>SUM(A2:A9)</f><v></v></c><c r="G2"><f t="shared" si="0"/><v>26</v></c><c r="H2"><f t="shared" si="1"/></c>')}</sheetData>`;
  return readXlsx(
    'formulas--stored-results.xlsx',
    'A formula’s stored result is read and never worked out; without one the cell is unreadable, and so is an error.',
    xlsxOf({ formats: [14], sheets: [{ name: 'Formules', xml }] }),
    {
      name: 'Formules',
      rows: [
        [24, 'ab', true, { date: '2026-06-01' }, null, null, 25, null, null],
        [null, null, null, null, null, null, 26, null],
      ],
      unreadable: [
        { row: 1, column: 6, shown: '=SUM(A2:A9)', reason: 'formula-without-result' },
        { row: 1, column: 8, shown: '#DIV/0!', reason: 'cell-error' },
        { row: 1, column: 9, shown: '#REF!', reason: 'cell-error' },
        { row: 2, column: 6, shown: '=SUM(A2:A9)', reason: 'formula-without-result' },
        { row: 2, column: 8, shown: '=…', reason: 'formula-without-result' },
      ],
    },
  );
}

function merges(): MadeVector {
  const table = [
    ['Axe', 'Fiche', 'Pilote'],
    ['1. Habitat', 'Rénover', 'Ville'],
    [null, 'Isoler', 'Agglomération'],
    ['2. Mobilité', 'Vélo', 'Ville'],
    [null, 'Covoiturage', null],
    ['Pour tous', null, 'Région'],
  ];
  const after =
    '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/><mergeCell ref="C4:C5"/><mergeCell ref="A6:B6"/></mergeCells>';
  return readXlsx(
    'merged--same-as-above.xlsx',
    'Merged downwards, every line holds the value; sideways, the first cell alone.',
    xlsxOf({ sheets: [{ name: 'Plan', xml: `${sheetData(table)}${after}` }] }),
    {
      name: 'Plan',
      rows: [
        ['Axe', 'Fiche', 'Pilote'],
        ['1. Habitat', 'Rénover', 'Ville'],
        ['1. Habitat', 'Isoler', 'Agglomération'],
        ['2. Mobilité', 'Vélo', 'Ville'],
        ['2. Mobilité', 'Covoiturage', 'Ville'],
        ['Pour tous', null, 'Région'],
      ],
    },
  );
}

function mergedToTheBottom(): MadeVector {
  const table = [
    ['Axe', 'Fiche'],
    ['1. Habitat', 'Rénover'],
    [null, 'Isoler'],
  ];
  const after = '<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>';
  return readXlsx(
    'merged--to-the-bottom.xlsx',
    'Cells merged to the bottom of the sheet add no line to it.',
    xlsxOf({ sheets: [{ name: 'Plan', xml: `${sheetData(table)}${after}` }] }),
    {
      name: 'Plan',
      rows: [
        ['Axe', 'Fiche'],
        ['1. Habitat', 'Rénover'],
        ['1. Habitat', 'Isoler'],
      ],
    },
  );
}

function hidden(): MadeVector {
  const columns = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>';
  const xml = `${columns}${sheetData([['a', 'b', 'c', 'd']])}`;
  return readXlsx(
    'hidden--sheets-and-columns.xlsx',
    'Hidden sheets, even those Excel cannot show, and hidden columns are read and flagged.',
    xlsxOf({
      sheets: [
        { name: 'Suivi', xml },
        { name: 'Listes', xml: sheetData([['Oui'], ['Non']]), state: 'hidden' },
        { name: 'Réglages', xml: sheetData([[1]]), state: 'veryHidden' },
        { name: 'Vide', xml: '<sheetData/>' },
      ],
    }),
    { name: 'Suivi', hiddenColumns: [1, 3], rows: [['a', 'b', 'c', 'd']] },
    { name: 'Listes', isHidden: true, rows: [['Oui'], ['Non']] },
    { name: 'Réglages', isHidden: true, rows: [[1]] },
    { name: 'Vide', rows: [] },
  );
}

/** Prefixes, absolute targets, parts of other names, the strict dialect's types, cells and lines without addresses. */
function otherDialect(): MadeVector {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const relation = (id: string, type: string, target: string): string =>
    `<p:Relationship Id="${id}" Type="${strict}/${type}" Target="${target}"/>`;
  const relations = (...each: readonly string[]): string =>
    `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</p:Relationships>`;
  const entries = xlsxEntries({ sheets: [] }).filter(
    ({ header }) => header.name.toString() === '[Content_Types].xml',
  );
  const bytes = writeRawZip([
    ...entries,
    part('_rels/.rels', relations(relation('a', 'officeDocument', '/Classeur/Classeur.xml'))),
    part(
      'Classeur/Classeur.xml',
      `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="${strict}"><x:sheets><x:sheet name="Plan" sheetId="1" rel:id="b"/><x:sheet name="Graphique" sheetId="2" rel:id="c"/></x:sheets></x:workbook>`,
    ),
    part(
      'Classeur/_rels/Classeur.xml.rels',
      relations(
        relation('b', 'worksheet', '../Feuilles/./une.xml'),
        relation('c', 'chartsheet', '/Feuilles/deux.xml'),
      ),
    ),
    part(
      'Feuilles/une.xml',
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Action</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c><x:v>2</x:v></x:c><x:c r="d3"><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ),
    part('Feuilles/deux.xml', '<x:chartsheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'),
  ]);
  return readXlsx(
    'dialect--strict-with-prefixes.xlsx',
    'What other programs write: the strict dialect, prefixes, parts under other names, cells without addresses; a chart is no sheet.',
    bytes,
    { name: 'Plan', rows: [['Action', 1], [], [2, null, null, 3, 4]] },
  );
}

/** Somebody coloured whole columns: the sheet is as long as sheets can be, and holds three lines. */
function stretched(): MadeVector {
  const xml = `<dimension ref="A1:XFD1048576"/><sheetData>${row(1, '<c r="A1" t="inlineStr"><is><t>Action</t></is></c><c r="XFD1" s="0"/>')}${row(
    3,
    '<c r="A3" t="inlineStr"><is><t>Rénover</t></is></c><c r="F3" t="inlineStr"><is><t> </t></is></c>',
  )}<row r="4"/><row r="1048576"><c r="A1048576" s="0"/></row></sheetData>`;
  return readXlsx(
    'used-range--formatted-to-the-end.xlsx',
    'Lines and columns that hold only formats are dropped at the end and cost nothing.',
    xlsxOf({ sheets: [{ name: 'Plan', xml }] }),
    { name: 'Plan', rows: [['Action'], [], ['Rénover']] },
  );
}
