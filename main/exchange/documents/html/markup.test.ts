import { expect, it } from 'vitest';
import { element, escapeHtml, lines, tag } from './markup.ts';

it.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['"a" & \'b\'', '&quot;a&quot; &amp; &#39;b&#39;'],
  ['&amp;', '&amp;amp;'],
  ['Fine\u202f: œuvre 👩🏽‍🌾 مرحبا', 'Fine\u202f: œuvre 👩🏽‍🌾 مرحبا'],
])('writes %s as words', (text, written) => {
  expect(escapeHtml(text)).toBe(written);
});

it('writes attributes as values, and none that are not', () => {
  expect(tag('img', { alt: '"><script>', src: undefined })).toBe('<img alt="&quot;&gt;&lt;script&gt;">');
  expect(element('p', { class: 'lead' }, lines('a\n<b>'))).toBe('<p class="lead">a<br>&lt;b&gt;</p>');
});
