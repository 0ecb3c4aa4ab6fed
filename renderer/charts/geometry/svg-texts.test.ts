import { expect, it } from 'vitest';
import { svgTexts } from './svg-texts.ts';

it('writes each text at its place, to a tenth of a pixel', () => {
  expect(
    svgTexts([
      { x: 12.345, y: 7, words: '12 Café-emploi' },
      { x: 1, y: -0.25, words: '' },
    ]),
  ).toBe('<text x="12.3" y="7">12 Café-emploi</text><text x="1" y="-0.2"></text>');
});

it.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [
    '</text></svg><img src=x onerror=alert(1)>',
    '&lt;/text&gt;&lt;/svg&gt;&lt;img src=x onerror=alert(1)&gt;',
  ],
  ['<![CDATA[x]]><!-- y -->', '&lt;![CDATA[x]]&gt;&lt;!-- y --&gt;'],
  [`"' onload='alert(1)"`, '&quot;&#39; onload=&#39;alert(1)&quot;'],
  ['R&D &amp; &#60;b&gt;', 'R&amp;D &amp;amp; &amp;#60;b&amp;gt;'],
])('makes words of %s, and nothing else', (words, written) => {
  expect(svgTexts([{ x: 0, y: 0, words }])).toBe(`<text x="0" y="0">${written}</text>`);
});
