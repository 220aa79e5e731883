import type { Language } from '#ui/language/language.ts';

/** How a page is held: its size in CSS pixels, by day or by night, and which rules that can break. */
export type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly rules: 'all' | readonly string[];
};

const desk = { width: 1280, height: 900 };
/** WCAG 2.2, 1.4.10 Reflow: 320 pixels wide. Other things are shown there than on a desk, so all rules again. */
const narrow = { width: 320, height: 640 };
/** A desk of 1280 by 900 at 400 %. */
const zoomed = { width: 320, height: 225 };

const ofColor = ['color-contrast', 'link-in-text-block'];
const ofSize = ['target-size', 'scrollable-region-focusable'];

const some: readonly Look[] = [
  { name: 'desk by day', ...desk, colorScheme: 'light', rules: 'all' },
  { name: '320 px by night', ...narrow, colorScheme: 'dark', rules: 'all' },
];

const rest: readonly Look[] = [
  { name: 'desk by night', ...desk, colorScheme: 'dark', rules: ofColor },
  { name: 'desk at 400 %', ...zoomed, colorScheme: 'light', rules: [...ofColor, ...ofSize] },
];

export const everything = process.env['THROUGHLINE_LOOKS'] === 'all';

export const looks: readonly Look[] = everything ? [...some, ...rest] : some;
export const languages: readonly Language[] = everything ? ['en', 'es', 'ar'] : ['en'];
export const restingLook = { ...desk, colorScheme: 'light' as const };
