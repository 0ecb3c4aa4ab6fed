/** What Excel, LibreOffice and Word put on the clipboard, and pages some portals call a workbook. */
import { read, type ExpectedReading, type MadeVector, type Table } from './vector.ts';

export function clipboardVectors(): readonly MadeVector[] {
  return [excel(), libreOffice(), word(), tabSeparated(), portal()];
}

function pasted(
  file: string,
  why: string,
  content: string,
  rows: Table,
  delimiter: string | null = null,
): MadeVector {
  const expected: ExpectedReading = {
    format: 'clipboard',
    encoding: null,
    delimiter,
    sheets: [{ name: 'Tableau collé', rows }],
  };
  return { ...read(file, why, content, expected), isPasted: true };
}

function excel(): MadeVector {
  return pasted(
    'pasted--from-excel.html',
    'Excel leaves out closing tags, breaks lines inside cells and in its source, and spans merged cells.',
    `<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:x="urn:schemas-microsoft-com:office:excel">\n<head><meta name=Generator content="Microsoft Excel 15">\n<style>\n<!--table {mso-displayed-decimal-separator:"\\,";}\n.xl65 {mso-number-format:"Short Date";}\n-->\n</style></head>\n<body link="#0563C1">\n<table border=0 cellpadding=0 width=320>\n<!--StartFragment-->\n <col width=80 span=4 style='width:60pt'>\n <tr height=20>\n  <td height=20 class=xl63>Axe</td>\n  <td>Action&nbsp;n°&nbsp;1 &amp;\n  suite</td>\n  <td>Échéance</td>\n  <td>Coût</td>\n </tr>\n <tr>\n  <td rowspan=2 class=xl66>1. Habitat</td>\n  <td>Rénover<br>\n    les écoles</td>\n  <td class=xl65 align=right>01/06/2026</td>\n  <td align=right>12&nbsp;500,50&nbsp;€</td>\n </tr>\n <tr>\n  <td>Isoler<span style='mso-spacerun:yes'>&nbsp;</span></td>\n  <td></td>\n  <td>007</td>\n </tr>\n <tr>\n  <td colspan=2>Pour tous</td>\n  <td>&nbsp;</td>\n  <td>x</td>\n </tr>\n<!--EndFragment-->\n</table>\n</body>\n</html>`,
    [
      ['Axe', 'Action\u00a0n°\u00a01 & suite', 'Échéance', 'Coût'],
      ['1. Habitat', 'Rénover\nles écoles', '01/06/2026', '12\u00a0500,50\u00a0€'],
      ['1. Habitat', 'Isoler', null, '007'],
      ['Pour tous', null, null, 'x'],
    ],
  );
}

function libreOffice(): MadeVector {
  return pasted(
    'pasted--from-libreoffice.html',
    'LibreOffice says the value behind the text: dates are dates, amounts numbers.',
    `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\n<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">body { font-family:"Liberation Sans" }</style></head><body>\n<table cellspacing="0" border="0"><colgroup span="4" width="85"></colgroup>\n<tr><td height="17" align="left">Action</td><td align="right" valign=bottom sdval="46174" sdnum="1036;1036;JJ/MM/AA">01/06/26</td><td align="right" sdval="1200.5" sdnum="1036;">1200,5</td><td align="center" sdval="1" sdnum="1036;0;BOOLÉEN">VRAI</td></tr>\n<tr><td height="17" align="left"><font face="Liberation Sans">Sur<br>deux lignes</font></td><td sdval="0.35" sdnum="1036;0;0%">35%</td><td align="left"><br></td><td sdval="50000" sdnum="1036;0;# ##0,00 [$€-40C];[RED]-# ##0,00 [$€-40C]">50 000,00 €</td></tr>\n</table></body></html>`,
    [
      ['Action', { date: '2026-06-01' }, 1200.5, true],
      ['Sur\ndeux lignes', 0.35, null, 50000],
    ],
  );
}

function word(): MadeVector {
  return pasted(
    'pasted--from-word.html',
    'Word puts paragraphs in its cells, conditional comments around them, and tables inside one another.',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:x/></xml><![endif]--></head><body lang=FR>\n<!--StartFragment--><p class=MsoNormal>Tableau de suivi</p>\n<table class=MsoTableGrid border=1><tr><td width=151 valign=top><p class=MsoNormal><b>Fiche<o:p></o:p></b></p></td><td><p class=MsoNormal>Pilote(s)<o:p></o:p></p></td><td><p><o:p>&nbsp;</o:p></p></td></tr>\n<tr><td><p class=MsoNormal>Réno&shy;ver\n  les\n  écoles<o:p></o:p></p></td><td><p class=MsoNormal>Ville<o:p></o:p></p><p class=MsoNormal>Agglomération<o:p></o:p></p></td><td><table><tr><td>dans</td><td>un tableau</td></tr></table></td></tr><![if !supportMisalignedColumns]><![endif]></table><!--EndFragment--></body></html>`,
    [
      ['Fiche', 'Pilote(s)'],
      ['Réno\u00adver les écoles', 'Ville\nAgglomération', 'dans un tableau'],
    ],
  );
}

function tabSeparated(): MadeVector {
  return pasted(
    'pasted--tab-separated.txt',
    'The plain text beside it: tabs, and quotation marks around a cell of two lines.',
    'Action\tPilote\tFin\r\n"Rénover\nles écoles"\tVille; agglomération\t01/06/2026\r\n\r\nIsoler\t\tfin 2026\r\n',
    [
      ['Action', 'Pilote', 'Fin'],
      ['Rénover\nles écoles', 'Ville; agglomération', '01/06/2026'],
      [],
      ['Isoler', null, 'fin 2026'],
    ],
    '\t',
  );
}

function portal(): MadeVector {
  return read(
    'web--page-called-xls.xls',
    'A page with tables that a portal calls .xls, which Excel opens after a warning: one sheet per table.',
    '<html><head><meta charset="utf-8"></head><body><table><thead><tr><th>N°</th><th>Intitulé</th></tr></thead><tbody><tr><td>1</td><td>Rénover</td></tr></tbody></table><p>puis</p><table><tr><td>Légende</td></tr></table></body></html>',
    {
      format: 'xls',
      encoding: 'utf-8',
      delimiter: null,
      sheets: [
        {
          name: 'web--page-called-xls 1',
          rows: [
            ['N°', 'Intitulé'],
            ['1', 'Rénover'],
          ],
        },
        { name: 'web--page-called-xls 2', rows: [['Légende']] },
      ],
    },
  );
}
