// The report of a dry run, as a table to keep beside the file: what is refused and why, then what becomes of each line.
import { MEDIA_TYPES, type NamedDocument } from '../contract/documents.ts';
import { recognitionSentence, refusalSentence } from '../contract/import-words.fr.ts';
import type { ImportAnalysis } from '../domain/importing/analysis.ts';
import { safeFileName } from '../domain/text/file-name.ts';

const OUTCOME_WORDS = { created: 'Créée', updated: 'Mise à jour', unchanged: 'Inchangée' } as const;
const HEADINGS = ['Feuille', 'Ligne', 'Colonne', 'Valeur', 'Résultat', 'Précision'] as const;

/** CSV as Excel in France opens it: UTF-8 with its mark, semicolons, CRLF. */
export function importReport(analysis: ImportAnalysis, fileName: string): NamedDocument {
  const refused = analysis.refused.map((each) => [
    each.sheet,
    String(each.row),
    each.column ?? '',
    each.value,
    'Refusée',
    refusalSentence(each),
  ]);
  const outcomes = analysis.outcomes.map(({ place, number, title, kind, recognisedBy, differences }) => [
    place.sheet,
    String(place.row),
    '',
    title,
    OUTCOME_WORDS[kind],
    [
      `Fiche ${number}`,
      ...(recognisedBy === null ? [] : [recognitionSentence(recognisedBy)]),
      ...(differences.length === 0 ? [] : [`${String(differences.length)} champ(s) différent(s)`]),
    ].join(' · '),
  ]);
  const lines = [HEADINGS, ...refused, ...outcomes].map((cells) => cells.map(cell).join(';'));
  return {
    name: safeFileName(`Rapport d’import – ${fileName.replace(/\.[^.]{1,5}$/u, '')}.csv`),
    mediaType: MEDIA_TYPES.csv,
    bytes: new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`),
  };
}

/** A value of a stranger's file must not become a formula in the report: the apostrophe keeps it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
