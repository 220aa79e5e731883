import type { Language } from '#ui/language/language.ts';

/** How a page is held: its size in CSS pixels, and by day or by night. */
export type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
};

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
/** WCAG 2.2, 1.4.10 Reflow: 320 pixels wide, which is also a desk of 1280 at 400 %. */
const narrow = { width: 320, height: 640 };
const zoomed = { width: 320, height: 225 };

const some: readonly Look[] = [
  { name: 'desk by day', ...desk, colorScheme: 'light' },
  { name: '320 px by night', ...narrow, colorScheme: 'dark' },
];

const rest: readonly Look[] = [
  { name: 'desk by night', ...desk, colorScheme: 'dark' },
  { name: 'phone by day', ...phone, colorScheme: 'light' },
  { name: 'desk at 400 %', ...zoomed, colorScheme: 'light' },
];

const everything = process.env['THROUGHLINE_LOOKS'] === 'all';

export const looks: readonly Look[] = everything ? [...some, ...rest] : some;
export const languages: readonly Language[] = everything ? ['en', 'es', 'ar'] : ['en'];
export const restingSize = desk;
