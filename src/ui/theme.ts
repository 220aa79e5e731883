import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, rem } from '@mantine/core';

const spruce: MantineColorsTuple = [
  '#eef6f5',
  '#dfeceb',
  '#bcd9d7',
  '#93c4c1',
  '#6fb0ad',
  '#4b9a98',
  '#2c8283',
  '#176b6d',
  '#0c5a5c',
  '#083f41',
];

/** Mantine's parts in our paper, ink and accent; the values themselves stand in tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--face)',
  headings: { fontFamily: 'var(--face)' },
  colors: { spruce },
  primaryColor: 'spruce',
  primaryShade: { light: 8, dark: 4 },
  defaultRadius: rem(8),
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

const paper = {
  '--mantine-color-body': 'var(--sheet-raised)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--wash)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
};

export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: paper, dark: paper });
