// What writes each format.
import type { WrittenDocument } from '../../../domain/document/blocks.ts';
import type { DocumentFormat, PdfStandard } from '../../../domain/document/format.ts';
import { DocumentRefused } from '../document-refused.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import { writeOdt } from '../odt/write-odt.ts';
import type { DocumentParts } from '../parts.ts';
import { openPainter } from '../pictures.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import type { Unprintable } from '../pdf/printable.ts';

export interface Written {
  readonly bytes: Uint8Array;
  /** Only a PDF carries its letters with it, and may lack some. */
  readonly unprintable: readonly Unprintable[];
}

type Write = (document: WrittenDocument, parts: DocumentParts, standard: PdfStandard) => Promise<Written>;

/** @throws DocumentRefused */
export const WRITERS: Readonly<Record<DocumentFormat, Write>> = {
  pdf: async (document, parts, standard) => {
    const engine = await parts.pdfEngine(standard);
    if (!engine) throw new DocumentRefused('document-archive-engine-missing');
    const template = new TextDecoder().decode(await parts.read('template'));
    return writePdf(document, { engine, template, font: await parts.read('regular') }, standard);
  },
  odt: async (document, parts) => whole(await writeOdt(document, await openPainter(parts))),
  docx: async (document, parts) => whole(await writeDocx(document, await openPainter(parts))),
  html: async (document, parts) => whole(writeHtml(document, await parts.read('web'))),
};

const whole = (bytes: Uint8Array): Written => ({ bytes, unprintable: [] });
