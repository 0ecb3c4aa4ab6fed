// One chart on paper, in light colours and across the sheet, whatever the screen looks like.
import type { StillSvg } from './still-svg.ts';

/** The page's style (base.css) hides all but `.print-sheet` while `data-print="sheet"` is on the root. */
export async function printStill({ text, width, height }: StillSvg): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const sheet = document.createElement('img');
  sheet.className = width > height ? 'print-sheet landscape' : 'print-sheet';
  sheet.alt = '';
  sheet.src = address;
  document.body.append(sheet);
  document.documentElement.dataset['print'] = 'sheet';
  try {
    await sheet.decode();
    window.print();
  } finally {
    delete document.documentElement.dataset['print'];
    sheet.remove();
    URL.revokeObjectURL(address);
  }
}
