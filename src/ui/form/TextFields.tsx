import type { ComponentProps } from 'react';
import { type Bound, described, type FieldWords } from './bound.ts';
import css from './Field.module.css';
import { Field } from './Field.tsx';

type Native = Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'lang' | 'autoFocus'
>;

/** One line of text. `type` for e-mail, telephone, password, search. */
export function TextField(props: Bound<string> & FieldWords & Native & { readonly short?: boolean }) {
  const { name, value, onChange, error, label, hint, required, short, ...native } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required ?? false}>
      <input
        {...native}
        {...described({ name, error }, hint)}
        dir="auto"
        required={required}
        className={`${css['control']} ${short ? css['short'] : ''}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

type AreaProps = Bound<string> & FieldWords & { readonly lang?: string; readonly rows?: number };

/** Several lines; grows as it is written. */
export function TextArea(props: AreaProps) {
  return <Area {...props} look={css['control'] ?? ''} />;
}

/** For what somebody said, in their own words: looks like the quotation it becomes. */
export function WordsArea(props: AreaProps) {
  return <Area {...props} look={`${css['control']} ${css['words']}`} />;
}

function Area({
  name,
  value,
  onChange,
  error,
  label,
  hint,
  required,
  look,
  ...native
}: AreaProps & { look: string }) {
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required ?? false}>
      <textarea
        {...native}
        {...described({ name, error }, hint)}
        dir="auto"
        required={required}
        className={look}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
