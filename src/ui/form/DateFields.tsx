import { useTimeZone } from '../data/session.tsx';
import { fromWallClock, toWallClock } from '../words/zone.ts';
import { type Bound, described, type FieldWords } from './bound.ts';
import css from './Field.module.css';
import { Field } from './Field.tsx';

type DateProps = Bound<string> & FieldWords & { readonly min?: string; readonly max?: string };

/** A day of the case as `2026-11-22`, empty when there is none. */
export function DateField({ name, value, onChange, error, label, hint, required, min, max }: DateProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required ?? false}>
      <input
        {...described({ name, error }, hint)}
        type="date"
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
        required={required}
        className={`${css['control']} ${css['short']}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

/** A day and hour; shown in the agency's time zone, held as an instant in ISO form, empty when there is none. */
export function DateTimeField({
  name,
  value,
  onChange,
  error,
  label,
  hint,
  required,
}: Bound<string> & FieldWords) {
  const timeZone = useTimeZone();
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required ?? false}>
      <input
        {...described({ name, error }, hint)}
        type="datetime-local"
        required={required}
        className={`${css['control']} ${css['short']}`}
        value={toWallClock(value, timeZone)}
        onChange={(event) => onChange(fromWallClock(event.currentTarget.value, timeZone))}
      />
    </Field>
  );
}
