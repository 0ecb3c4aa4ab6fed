/** The pitfalls of OpenDocument, written by hand. */
import { flatOdsOf, odsOf, textCell } from './raw-ods.ts';
import { read, type MadeVector } from './vector.ts';

export function odsVectors(): readonly MadeVector[] {
  return [cells(), layout(), flat()];
}

function cells(): MadeVector {
  const line = [
    '<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1 234,50</text:p></table:table-cell>',
    '<table:table-cell office:value-type="percentage" office:value="0.35"><text:p>35 %</text:p></table:table-cell>',
    '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="50000"><text:p>50 000 €</text:p></table:table-cell>',
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>',
    '<table:table-cell office:value-type="date" office:date-value="2026-06-01T23:30:00"><text:p>01/06/26</text:p></table:table-cell>',
    '<table:table-cell office:value-type="time" office:time-value="PT14H30M00S"><text:p>14:30</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>une note</text:p></office:annotation><text:p>Une<text:s text:c="2"/>ligne</text:p><text:p>puis <text:span>deux</text:span><text:line-break/>et trois</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><text:p><text:a xlink:href="https://exemple.invalid/">Le site</text:a></text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><text:p><text:a xlink:href="https://exemple.invalid/"></text:a></text:p></table:table-cell>',
    '<table:table-cell table:formula="of:=SUM([.A1:.A3])" office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell>',
    '<table:table-cell table:formula="of:=SUM([.A1:.A3])"/>',
    '<table:table-cell table:formula="of:=[.A1]/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0 !</text:p></table:table-cell>',
    '<table:table-cell table:formula="of:=NOM()" office:value-type="float" office:value="0"><text:p>Err :508</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string" office:string-value="Sans paragraphe"/>',
  ].join('');
  const tables = `<table:table table:name="Cellules"><table:table-row>${line}</table:table-row></table:table>`;
  return read(
    'ods--every-kind-of-cell.ods',
    'Types, notes left out, paragraphs and spaces, links, stored results and errors.',
    odsOf({ tables }),
    {
      format: 'ods',
      sheets: [
        {
          name: 'Cellules',
          rows: [
            [
              1234.5,
              0.35,
              50000,
              true,
              { date: '2026-06-01' },
              '14:30',
              'Une  ligne\npuis deux\net trois',
              'Le site',
              'https://exemple.invalid/',
              12,
              null,
              null,
              null,
              'Sans paragraphe',
            ],
          ],
          unreadable: [
            { row: 1, column: 11, shown: '=SUM(A1:A3)', reason: 'formula-without-result' },
            { row: 1, column: 12, shown: '#DIV/0 !', reason: 'cell-error' },
            { row: 1, column: 13, shown: 'Err :508', reason: 'cell-error' },
          ],
        },
      ],
    },
  );
}

function layout(): MadeVector {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const tables = `<table:table table:name="Plan" table:style-name="ta1"><table:table-column/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-column-group><table:table-column table:number-columns-repeated="16381"/><table:table-header-rows><table:table-row>${textCell('Axe')}${textCell('Code')}${textCell('x')}${textCell('Fiche')}</table:table-row></table:table-header-rows><table:table-row-group><table:table-row>${textCell('1. Habitat', ' table:number-rows-spanned="2"')}<table:table-cell table:number-columns-repeated="2"/>${textCell('Rénover')}<table:table-cell table:number-columns-repeated="16380" table:style-name="ce1"/></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>${textCell('Isoler')}</table:table-row></table:table-row-group><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row table:number-rows-repeated="2">${textCell('2. Mobilité')}</table:table-row><table:table-row table:number-rows-repeated="1048568"><table:table-cell table:number-columns-repeated="16384" table:style-name="ce1"/></table:table-row></table:table><table:table table:name="Listes" table:style-name="ta2"><table:table-row>${textCell('Oui')}</table:table-row></table:table><table:table table:name="'file:///ailleurs.ods'#Feuille1" table:style-name="ta2"><table:table-row>${textCell('cache')}</table:table-row></table:table>`;
  return read(
    'ods--groups-repeats-and-merges.ods',
    'Header lines printed on every page, groups, repeated cells and lines, formats to the end of the sheet; a cache of another file is no sheet.',
    odsOf({ styles, tables }),
    {
      format: 'ods',
      sheets: [
        {
          name: 'Plan',
          hiddenColumns: [1, 2],
          rows: [
            ['Axe', 'Code', 'x', 'Fiche'],
            ['1. Habitat', null, null, 'Rénover'],
            ['1. Habitat', 7, 7, 'Isoler'],
            [],
            [],
            [],
            ['2. Mobilité'],
            ['2. Mobilité'],
          ],
        },
        { name: 'Listes', isHidden: true, rows: [['Oui']] },
      ],
    },
  );
}

function flat(): MadeVector {
  const tables = `<table:table table:name="Plan"><table:table-row>${textCell('Action')}</table:table-row><table:table-row>${textCell('Rénover')}</table:table-row></table:table>`;
  return read('ods--flat.fods', 'The flat form of OpenDocument, one XML file.', flatOdsOf(tables), {
    format: 'ods',
    encoding: 'utf-8',
    delimiter: null,
    sheets: [{ name: 'Plan', rows: [['Action'], ['Rénover']] }],
  });
}
