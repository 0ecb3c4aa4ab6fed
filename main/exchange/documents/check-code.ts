// What a document was made from, as a picture a telephone reads (ISO/IEC 18004).
import { renderSVG } from 'uqr';
import type { WrittenDocument } from '../../domain/document/blocks.ts';
import { sourceStatement } from '../../domain/document/statement.ts';

export function checkCodeSvg({ source, madeOn }: Pick<WrittenDocument, 'source' | 'madeOn'>): string {
  return renderSVG(sourceStatement(source, madeOn), { ecc: 'M', border: 2 });
}

export const CHECK_CODE_WORDS = 'Code à lire avec un téléphone, pour vérifier ce document';
