import { expect, it } from 'vitest';
import { svgTextGroups } from './svg-texts.ts';

it('writes each text at its place, to a tenth of a pixel, in the group that says how it looks', () => {
  expect(
    svgTextGroups([
      {
        look: { fill: 'red', 'font-size': 13, stroke: undefined },
        texts: [
          { x: 12.345, y: 7, words: '12 Café-emploi' },
          { x: 1, y: -0.25, words: '' },
        ],
      },
      { look: {}, texts: [{ x: '1.5 8', y: 2, words: '47' }] },
    ]),
  ).toBe(
    '<g fill="red" font-size="13"><text x="12.3" y="7">12 Café-emploi</text><text x="1" y="-0.2"></text></g>' +
      '<g><text x="1.5 8" y="2">47</text></g>',
  );
});

it('makes no group of no words', () => {
  expect(svgTextGroups([{ look: { fill: 'red' }, texts: [] }])).toBe('');
});

const DANGEROUS = [
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [
    '</text></svg><img src=x onerror=alert(1)>',
    '&lt;/text&gt;&lt;/svg&gt;&lt;img src=x onerror=alert(1)&gt;',
  ],
  ['<![CDATA[x]]><!-- y -->', '&lt;![CDATA[x]]&gt;&lt;!-- y --&gt;'],
  [`"' onload='alert(1)"`, '&quot;&#39; onload=&#39;alert(1)&quot;'],
  ['R&D &amp; &#60;b&gt;', 'R&amp;D &amp;amp; &amp;#60;b&amp;gt;'],
] as const;

it.each(DANGEROUS)('makes words of %s, and nothing else', (words, written) => {
  expect(svgTextGroups([{ look: {}, texts: [{ x: 0, y: 0, words }] }])).toBe(
    `<g><text x="0" y="0">${written}</text></g>`,
  );
});

it.each(DANGEROUS)('makes a value of %s, and nothing else', (value, written) => {
  expect(svgTextGroups([{ look: { fill: value }, texts: [{ x: value, y: 0, words: '' }] }])).toBe(
    `<g fill="${written}"><text x="${written}" y="0"></text></g>`,
  );
});
