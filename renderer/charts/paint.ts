// The colours a chart is drawn with. On the screen they are the design tokens; in a file, the same tokens written out.

export interface ChartPaint {
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly surface: string;
  readonly paper: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly danger: string;
  readonly warning: string;
  readonly success: string;
  /** Around what colour alone sets apart; drawn where contrast is asked for. */
  readonly outline: string;
  readonly blankStripe: string;
  readonly blankGround: string;
  /** From few to many. */
  readonly heat: readonly [string, string, string, string];
  /** Ink that reads on each step of `heat`. */
  readonly heatInk: readonly [string, string, string, string];
  /** Ten families of themes; always with a pattern or a label beside. */
  readonly families: readonly string[];
}

const HEAT = [1, 2, 3, 4] as const;
const FAMILIES = Array.from({ length: 10 }, (_, index) => index);

const PLAIN = {
  ink: '--ink',
  muted: '--muted',
  rule: '--rule',
  ruleStrong: '--rule-strong',
  surface: '--surface',
  paper: '--paper',
  accent: '--accent',
  accentInk: '--accent-ink',
  danger: '--danger',
  warning: '--warning',
  success: '--success',
  outline: '--outline',
  blankStripe: '--blank-stripe',
  blankGround: '--blank-ground',
} as const;

/** A paint out of whatever tells the value of a design token. */
export function paintOf(valueOf: (token: string) => string): ChartPaint {
  const plain = Object.fromEntries(
    Object.entries(PLAIN).map(([name, token]) => [name, valueOf(token)]),
  ) as Record<keyof typeof PLAIN, string>;
  const four = (prefix: string) =>
    HEAT.map((step) => valueOf(`${prefix}${String(step)}`)) as unknown as ChartPaint['heat'];
  return {
    ...plain,
    heat: four('--heat-'),
    heatInk: four('--heat-ink-'),
    families: FAMILIES.map((family) => valueOf(`--family-${String(family)}`)),
  };
}

/** Follows the theme, the contrast and printing as the page does. */
export const SCREEN_PAINT: ChartPaint = paintOf((token) => `var(${token})`);

/** What files and documents are drawn with: `tokens.css` in light, held to it by a test. */
export const LIGHT_PAINT: ChartPaint = {
  ink: '#1d2129',
  muted: '#5a6270',
  rule: '#e3e0da',
  ruleStrong: '#c9c5bc',
  surface: '#ffffff',
  paper: '#fbfaf8',
  accent: '#0f5e7a',
  accentInk: '#ffffff',
  danger: '#b3261e',
  warning: '#8a5a00',
  success: '#1f6b3b',
  outline: 'transparent',
  blankStripe: '#dba79f',
  blankGround: '#fffdfc',
  heat: ['#d3e6ed', '#a9cedc', '#6fa8c0', '#2f7b99'],
  heatInk: ['#1d2129', '#1d2129', '#0b1216', '#ffffff'],
  families: [
    '#332288',
    '#88ccee',
    '#44aa99',
    '#aa4499',
    '#117733',
    '#ddcc77',
    '#cc6677',
    '#882255',
    '#6699cc',
    '#999933',
  ],
};
