// A chart as an SVG file that stands alone: its title, its source, its colours and its font within.
import fontAddress from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { flushSync, mount, unmount, type Snippet } from 'svelte';
import type { ChartView } from '../chart-view.ts';
import { labelLines } from '../geometry/label-lines.ts';
import { LIGHT_PAINT } from '../paint.ts';
import Still from '../Still.svelte';
import { CannotLeave } from './cannot-leave.ts';

export interface StillPicture {
  readonly chart: Snippet<[ChartView]>;
  /** Pixels the chart is drawn in; the picture is as wide as the chart needs. */
  readonly width: number;
  /** The finding, in one sentence. */
  readonly title: string;
  /** What is shown, and how it is counted. */
  readonly subtitle: string;
  /** Which plan, and of which day. */
  readonly source: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Around the chart, on each side. */
export const MARGIN = 24;
const TITLE_SIZE = 22;
const TEXT_SIZE = 14;
const LEADING = 1.3;
const FONT = "'Source Sans 3', 'Segoe UI', sans-serif";

export interface StillSvg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export async function stillSvg(picture: StillPicture): Promise<StillSvg> {
  const face = await fontFace();
  return withDrawing(picture, (drawing) => {
    const page = assemble(picture, drawing, face);
    tidy(page);
    return {
      text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(page)}\n`,
      width: Number(page.getAttribute('width')),
      height: Number(page.getAttribute('height')),
    };
  });
}

/** Throws where the chart draws no `<svg>`: that is a mistake of ours. */
function withDrawing<Value>(
  { chart, width }: Pick<StillPicture, 'chart' | 'width'>,
  use: (drawing: SVGSVGElement) => Value,
): Value {
  const target = document.createElement('div');
  const view: ChartView = { width, scale: 1, paint: LIGHT_PAINT, isStill: true };
  const still = mount(Still, { target, props: { chart, view } });
  try {
    flushSync();
    const drawing = target.querySelector('svg');
    if (!drawing) throw new Error('The chart drew no svg');
    return use(drawing);
  } finally {
    void unmount(still);
  }
}

function assemble(
  { title, subtitle, source }: StillPicture,
  drawing: SVGSVGElement,
  face: string,
): SVGSVGElement {
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const page = element('svg', { 'font-family': FONT });
  const style = element('style', {});
  style.textContent = face;
  const ground = element('rect', { fill: LIGHT_PAINT.surface });
  page.append(textElement('title', title), textElement('desc', `${subtitle} ${source}`), style, ground);
  let y = MARGIN;
  const write = (text: string, fontSize: number, attributes: Readonly<Record<string, string | number>>) => {
    for (const line of labelLines(text, width, { fontSize, mostLines: 4 })) {
      y += fontSize * LEADING;
      const written = element('text', {
        x: MARGIN,
        y: y - fontSize * 0.3,
        'font-size': fontSize,
        ...attributes,
      });
      written.textContent = line;
      page.append(written);
    }
  };
  write(title, TITLE_SIZE, { 'font-weight': 680, fill: LIGHT_PAINT.ink });
  write(subtitle, TEXT_SIZE, { fill: LIGHT_PAINT.muted });
  y += 12;
  const chart = drawing.cloneNode(true) as SVGSVGElement;
  chart.setAttribute('x', String(MARGIN));
  chart.setAttribute('y', String(y));
  page.append(chart);
  y += height + 8;
  write(source, 12, { fill: LIGHT_PAINT.muted });
  setAll(page, { width: width + 2 * MARGIN, height: Math.ceil(y + MARGIN) });
  page.setAttribute('viewBox', `0 0 ${String(width + 2 * MARGIN)} ${String(Math.ceil(y + MARGIN))}`);
  setAll(ground, { width: width + 2 * MARGIN, height: Math.ceil(y + MARGIN) });
  return page as SVGSVGElement;
}

/** What serves the screen alone goes: comments of the framework, classes, stops of the keyboard. */
function tidy(page: SVGSVGElement): void {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const each of page.querySelectorAll('*')) {
    for (const name of ['class', 'tabindex', 'data-mark', 'role', 'aria-hidden']) each.removeAttribute(name);
  }
}

let face: Promise<string> | undefined;

/** The rule that brings the font along, read once. */
function fontFace(): Promise<string> {
  face ??= readFont().catch((failure: unknown) => {
    face = undefined;
    throw failure;
  });
  return face;
}

async function fontBytes(): Promise<Uint8Array> {
  try {
    const answer = await fetch(fontAddress);
    if (!answer.ok) throw new Error(`Answered ${String(answer.status)}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw new CannotLeave('font-unreadable', { cause });
  }
}

async function readFont(): Promise<string> {
  const bytes = await fontBytes();
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  setAll(made, attributes);
  return made;
}
function textElement(name: string, text: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  made.textContent = text;
  return made;
}
function setAll(made: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, String(value));
  }
}
