// Theme and text size, remembered by this machine's browser profile only.
export const THEMES = [
  { value: 'system', label: 'Système' },
  { value: 'light', label: 'Clair' },
  { value: 'dark', label: 'Sombre' },
  { value: 'contrast', label: 'Contraste clair' },
  { value: 'contrast-dark', label: 'Contraste sombre' },
] as const;
export type ThemeChoice = (typeof THEMES)[number]['value'];

export const TEXT_SIZES = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Grand' },
  { value: 'larger', label: 'Très grand' },
] as const;
export type TextSize = (typeof TEXT_SIZES)[number]['value'];

const THEME_KEY = 'jalon.theme';
const TEXT_KEY = 'jalon.text';

export class Appearance {
  #theme = $state<ThemeChoice>(remembered(THEME_KEY, THEMES, 'system'));
  #textSize = $state<TextSize>(remembered(TEXT_KEY, TEXT_SIZES, 'normal'));
  readonly #prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #prefersContrast = window.matchMedia('(prefers-contrast: more)');

  constructor() {
    for (const preference of [this.#prefersDark, this.#prefersContrast]) {
      preference.addEventListener('change', () => this.apply());
    }
  }

  get theme(): ThemeChoice {
    return this.#theme;
  }
  set theme(choice: ThemeChoice) {
    this.#theme = choice;
    localStorage.setItem(THEME_KEY, choice);
    this.apply();
  }
  get textSize(): TextSize {
    return this.#textSize;
  }
  set textSize(choice: TextSize) {
    this.#textSize = choice;
    localStorage.setItem(TEXT_KEY, choice);
    this.apply();
  }

  apply(): void {
    const root = document.documentElement;
    const isSystem = this.#theme === 'system';
    const isDark = isSystem ? this.#prefersDark.matches : /dark$/.test(this.#theme);
    const isContrasted = isSystem ? this.#prefersContrast.matches : this.#theme.startsWith('contrast');
    root.dataset['theme'] = isDark ? 'dark' : 'light';
    root.dataset['contrast'] = isContrasted ? 'more' : 'normal';
    root.dataset['text'] = this.#textSize;
  }
}

function remembered<Value extends string>(
  key: string,
  choices: readonly { readonly value: Value }[],
  fallback: Value,
): Value {
  const stored = localStorage.getItem(key);
  return choices.find(({ value }) => value === stored)?.value ?? fallback;
}
