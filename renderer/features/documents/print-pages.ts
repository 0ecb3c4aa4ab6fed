// The pages of a document on paper, as they are in the file.
import type { PdfPages } from './pdf-pages.ts';

/** Above this, a page of the screen would hold too many pictures: the file is printed from its own reader. */
export const MOST_PRINTED_PAGES = 80;
/** An A4 sheet at 180 dots an inch. */
const PRINTED_WIDTH_PIXELS = 1488;

/** The page's style (base.css) hides all but `.print-document` while `data-print="document"` is on the root. */
export async function printPages(pages: PdfPages, isSlides: boolean): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = `print-document ${isSlides ? 'slides' : 'portrait'}`;
  const addresses: string[] = [];
  try {
    for (let pageNumber = 1; pageNumber <= pages.count; pageNumber += 1) {
      const picture = await pictureOf(pages, pageNumber);
      addresses.push(picture.src);
      sheets.append(picture);
    }
    document.body.append(sheets);
    document.documentElement.dataset['print'] = 'document';
    window.print();
  } finally {
    delete document.documentElement.dataset['print'];
    sheets.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

async function pictureOf(pages: PdfPages, pageNumber: number): Promise<HTMLImageElement> {
  const canvas = document.createElement('canvas');
  await pages.draw(pageNumber, canvas, PRINTED_WIDTH_PIXELS);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The page could not be made a picture');
  const picture = document.createElement('img');
  picture.alt = '';
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  return picture;
}
