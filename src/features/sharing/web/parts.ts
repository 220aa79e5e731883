import { withCommas } from '#ui/words/apart.ts';

/** What the parts of a telling are called; what has no name here is shown under the one it was kept by. */
const names: Readonly<Record<string, string>> = {
  name: /*i18n*/ 'Name',
  pronouns: /*i18n*/ 'Pronouns',
  language: /*i18n*/ 'Language',
  interpreterNeeded: /*i18n*/ 'Needs an interpreter',
  phone: /*i18n*/ 'Telephone',
  email: /*i18n*/ 'E-mail',
  address: /*i18n*/ 'Address',
  times: /*i18n*/ 'Safe times',
  leaveMessage: /*i18n*/ 'May leave a message',
  note: /*i18n*/ 'About reaching them',
  methods: /*i18n*/ 'Safe ways to reach them',
  title: /*i18n*/ 'Need',
  words: /*i18n*/ 'In their words',
  goal: /*i18n*/ 'Goal',
  step: /*i18n*/ 'Step',
};

const groups = ['person', 'need', 'plan'] as const;

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return Array.isArray(value) ? withCommas(value) : String(value);
}

/** The named parts of what was told; empty ones were not told. */
export function partsOf(
  content: Readonly<Record<string, unknown>>,
): readonly { name: string; value: string }[] {
  return groups
    .flatMap((group) => Object.entries(content[group] ?? {}))
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => ({ name: names[key] ?? key, value: textOf(value) }));
}
