import { useLingui } from '@lingui/react';
import { DateField, FieldRow, ScaleField, TextField, type useForm, WordsArea } from '#ui/kit.ts';
import { draftOf, type GoalValues } from './goal-values.ts';
import { SmartHelp } from './SmartHelp.tsx';

/** A goal: their words first, then how both will know. */
export function GoalFields({ form }: { readonly form: ReturnType<typeof useForm<GoalValues, unknown>> }) {
  const { i18n } = useLingui();
  return (
    <>
      <WordsArea {...form.at('words')} label={i18n.t('What they want, in their own words')} />
      <TextField
        {...form.at('title')}
        required
        label={i18n.t('Goal')}
        hint={i18n.t('So plain that you both would notice when it is there')}
      />
      <TextField
        {...form.at('hope')}
        label={i18n.t('What it is good for')}
        hint={i18n.t('The hope behind it')}
      />
      <TextField {...form.at('measure')} label={i18n.t('By what will you both see that it moves?')} />
      <FieldRow>
        <TextField {...form.at('baseline')} label={i18n.t('Where it stands today')} />
        <TextField {...form.at('target')} label={i18n.t('How much is enough')} />
      </FieldRow>
      <DateField {...form.at('dueOn')} label={i18n.t('By when')} />
      <ScaleField
        {...form.at('confidence')}
        label={i18n.t('How sure are they that they can do it?')}
        low={i18n.t('not at all')}
        high={i18n.t('quite sure')}
      />
      <SmartHelp goal={draftOf(form.values)} />
    </>
  );
}
