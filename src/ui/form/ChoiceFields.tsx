import { useLingui } from '@lingui/react';
import { type Bound, type Choice, described, type FieldWords, fieldId } from './bound.ts';
import css from './Field.module.css';
import { Field, FieldGroup, Notes } from './Field.tsx';

type Choices<T extends string> = { readonly choices: readonly Choice<T>[] };

/** One of many, in the system's own list. Empty until somebody chooses. */
export function SelectField<T extends string>(props: Bound<T | ''> & FieldWords & Choices<T>) {
  const { name, value, onChange, error, label, hint, required, choices } = props;
  const { i18n } = useLingui();
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required ?? false}>
      <select
        {...described({ name, error }, hint)}
        required={required}
        className={`${css['control']} ${css['short']}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as T | '')}
      >
        {required && value ? null : <option value="">{i18n.t('Choose…')}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few, all in sight. */
export function ChoiceField<T extends string>(
  props: Bound<T | ''> & FieldWords & Choices<T> & { readonly beside?: boolean },
) {
  const { name, value, onChange, choices, beside, ...words } = props;
  return (
    <FieldGroup name={name} {...words}>
      <div className={css['choices']} data-beside={beside || undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className={css['choice']}>
            <input
              type="radio"
              name={fieldId(name)}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
            {choice.hint ? <small>{choice.hint}</small> : null}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of a few. */
export function ChoicesField<T extends string>(
  props: Bound<readonly T[]> & FieldWords & Choices<T> & { readonly beside?: boolean },
) {
  const { name, value, onChange, choices, beside, ...words } = props;
  const toggled = (one: T) =>
    value.includes(one) ? value.filter((other) => other !== one) : [...value, one];
  return (
    <FieldGroup name={name} {...words}>
      <div className={css['choices']} data-beside={beside || undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className={css['choice']}>
            <input
              type="checkbox"
              checked={value.includes(choice.value)}
              onChange={() => onChange(toggled(choice.value))}
            />
            <span>{choice.label}</span>
            {choice.hint ? <small>{choice.hint}</small> : null}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Yes or not. */
export function CheckField({ name, value, onChange, error, label, hint }: Bound<boolean> & FieldWords) {
  return (
    <div>
      <label className={css['choice']}>
        <input
          {...described({ name, error }, hint)}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <Notes name={name} hint={hint} error={error} />
    </div>
  );
}
