// The pages of a PDF drawn into canvases, by PDF.js: what is seen is the very file that will be kept.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

export interface PdfPages {
  readonly count: number;
  /** Of the first page, in points; the others of our documents are as large. */
  readonly width: number;
  readonly height: number;
  readonly draw: (pageNumber: number, canvas: HTMLCanvasElement, widthPixels: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Pages on the screen, and the file they are of. */
export interface OpenedPages {
  readonly bytes: Uint8Array;
  readonly pages: PdfPages;
  readonly isSlides: boolean;
}

/** The bytes are kept by the caller: a copy is handed to the worker. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const loading = getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false, verbosity: 0 });
  const document = await loading.promise;
  const [, , width = 1, height = 1] = (await document.getPage(1)).view;
  return {
    count: document.numPages,
    width,
    height,
    draw: (pageNumber, canvas, widthPixels) => draw(document, pageNumber, canvas, widthPixels),
    close: () => loading.destroy(),
  };
}

async function draw(
  document: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  widthPixels: number,
): Promise<void> {
  const page = await document.getPage(pageNumber);
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: widthPixels / width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}
