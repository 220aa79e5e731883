import type { Bound, FieldWords } from './bound.ts';
import { fieldId } from './bound.ts';
import css from './Field.module.css';
import { FieldGroup } from './Field.tsx';

const zeroToTen = Array.from({ length: 11 }, (_, step) => step);

type Ends = { readonly low: string; readonly high: string };

/** 0 to 10 with words at both ends; null until somebody answers. */
export function ScaleField({
  name,
  value,
  onChange,
  low,
  high,
  ...words
}: Bound<number | null> & FieldWords & Ends) {
  return (
    <FieldGroup name={name} {...words}>
      <div className={css['scale']}>
        {zeroToTen.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name={fieldId(name)}
              checked={value === step}
              onChange={() => onChange(step)}
              {...(step === 0 ? { 'aria-label': `0, ${low}` } : {})}
              {...(step === 10 ? { 'aria-label': `10, ${high}` } : {})}
            />
            {step}
          </label>
        ))}
      </div>
      <div className={css['ends']} aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </FieldGroup>
  );
}
