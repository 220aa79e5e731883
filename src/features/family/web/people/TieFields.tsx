import { useLingui } from '@lingui/react';
import type { Sensitivity } from '#platform/values/index.ts';
import { type Bound, FieldRow, SelectField, TextField, WordsArea } from '#ui/kit.ts';
import type { ChangedTie, Tie } from '../../contract.ts';
import {
  type Closeness,
  type Conflict,
  closenesses,
  closenessWords,
  conflicts,
  conflictWords,
} from '../../rules/ties.ts';
import { type Protection, ProtectionField, protectionOf } from '../ProtectionField.tsx';
import { kindOf, type Standing, standings, yearOf } from '../words.ts';

/** A tie as the form holds it. */
export type TieValues = {
  readonly standing: Standing | '';
  readonly closeness: Closeness | '';
  readonly conflict: Conflict | '';
  readonly sinceYear: string;
  readonly untilYear: string;
  readonly words: string;
  readonly sensitivity: Protection | '';
};

export const untold: TieValues = {
  standing: '',
  closeness: '',
  conflict: '',
  sinceYear: '',
  untilYear: '',
  words: '',
  sensitivity: 'none',
};

export const tieValues = (tie: Tie): TieValues => ({
  standing: tie.kind,
  closeness: tie.closeness ?? '',
  conflict: tie.conflict ?? '',
  sinceYear: tie.sinceYear?.toString() ?? '',
  untilYear: tie.untilYear?.toString() ?? '',
  words: tie.words ?? '',
  sensitivity: tie.sensitivity ?? 'none',
});

export const tieBody = (values: TieValues): ChangedTie => ({
  kind: kindOf(values.standing || 'other'),
  words: values.words || null,
  closeness: values.closeness || null,
  conflict: values.conflict || null,
  sinceYear: yearOf(values.sinceYear),
  untilYear: yearOf(values.untilYear),
  sensitivity: protectionOf(values.sensitivity),
});

type StandingProps = {
  readonly bound: Bound<Standing | ''>;
  readonly error: string | undefined;
  readonly label?: string;
  /** Only what the first person is to the second. */
  readonly forward?: boolean;
};

export function StandingField({ bound, error, label, forward }: StandingProps) {
  const { i18n } = useLingui();
  const offered = forward ? standings.filter(({ value }) => !value.endsWith('.back')) : standings;
  return (
    <SelectField
      {...bound}
      error={error}
      required
      label={label ?? i18n.t('What they are')}
      choices={offered.map(({ value, label: words }) => ({ value, label: i18n.t(words) }))}
    />
  );
}

type FieldsProps = {
  readonly at: <K extends keyof TieValues & string>(name: K) => Bound<TieValues[K]>;
  readonly mayProtect: readonly Sensitivity[];
};

/** How close, how much conflict, since and until when, in their words. */
export function TieFields({ at, mayProtect }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <>
      <FieldRow>
        <SelectField
          {...at('closeness')}
          label={i18n.t('How close')}
          choices={closenesses.map((value) => ({ value, label: i18n.t(closenessWords[value]) }))}
        />
        <SelectField
          {...at('conflict')}
          label={i18n.t('Conflict')}
          choices={conflicts.map((value) => ({ value, label: i18n.t(conflictWords[value]) }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField {...at('sinceYear')} short inputMode="numeric" label={i18n.t('Since the year')} />
        <TextField {...at('untilYear')} short inputMode="numeric" label={i18n.t('Until the year')} />
      </FieldRow>
      <WordsArea {...at('words')} label={i18n.t('In their own words')} />
      <ProtectionField {...at('sensitivity')} mayProtect={mayProtect} />
    </>
  );
}
