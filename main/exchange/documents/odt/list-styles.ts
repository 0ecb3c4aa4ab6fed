// Lists: dashes, or numbers whose inner lists have dashes.
import { element } from '../../opendocument/xml.ts';

export const BULLETS = 'Dashes';
export const NUMBERS = 'Numbers';
const DEEPEST_LEVEL = 10;

export function listStyles(fontPoints: number): string {
  const step = fontPoints * 0.055;
  const level = (number: number, isNumbered: boolean): string => {
    const label = element(
      'style:list-level-properties',
      { 'text:list-level-position-and-space-mode': 'label-alignment' },
      element('style:list-level-label-alignment', {
        'text:label-followed-by': 'listtab',
        'text:list-tab-stop-position': `${(step * number).toFixed(2)}cm`,
        'fo:text-indent': `${(-step).toFixed(2)}cm`,
        'fo:margin-left': `${(step * number).toFixed(2)}cm`,
      }),
    );
    return isNumbered
      ? element(
          'text:list-level-style-number',
          { 'text:level': number, 'style:num-format': '1', 'style:num-suffix': '.' },
          label,
        )
      : element('text:list-level-style-bullet', { 'text:level': number, 'text:bullet-char': '–' }, label);
  };
  const style = (name: string, isNumbered: boolean): string =>
    element(
      'text:list-style',
      { 'style:name': name },
      ...Array.from({ length: DEEPEST_LEVEL }, (_, index) => level(index + 1, isNumbered && index === 0)),
    );
  return style(BULLETS, false) + style(NUMBERS, true);
}
