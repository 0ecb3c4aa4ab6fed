// One chart on paper, in light colours and across an A3 sheet, whatever the screen looks like.
import { MARGIN, type StillSvg } from './still-svg.ts';

/** What a sheet leaves within its margins of 10 mm (base.css), at 96 pixels an inch. */
const SHEETS = {
  landscape: { width: 1511, height: 1046 },
  portrait: { width: 1046, height: 1511 },
} as const;
type Sheet = keyof typeof SHEETS;

/** Drawn as wide as the sheet; upright where what is tall would be made too small across it. */
export async function printStill(draw: (width: number) => Promise<StillSvg>): Promise<void> {
  const across = await onSheet('landscape', draw);
  const upright = across.share < 1 ? await onSheet('portrait', draw) : across;
  const { sheet, still } = upright.share > across.share ? upright : across;
  await print(still, sheet);
}

/** `share`: how much it must shrink to stand on the sheet; 1 where it need not. */
async function onSheet(sheet: Sheet, draw: (width: number) => Promise<StillSvg>) {
  const { width, height } = SHEETS[sheet];
  const still = await draw(width - 2 * MARGIN);
  return { sheet, still, share: Math.min(1, width / still.width, height / still.height) };
}

/** The page's style (base.css) hides all but `.print-sheet` while `data-print="sheet"` is on the root. */
async function print({ text }: StillSvg, sheet: Sheet): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const picture = document.createElement('img');
  picture.className = `print-sheet ${sheet}`;
  picture.alt = '';
  picture.src = address;
  document.body.append(picture);
  document.documentElement.dataset['print'] = 'sheet';
  try {
    await picture.decode();
    window.print();
  } finally {
    delete document.documentElement.dataset['print'];
    picture.remove();
    URL.revokeObjectURL(address);
  }
}
