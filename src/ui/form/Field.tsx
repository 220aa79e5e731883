import { useLingui } from '@lingui/react';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { serverWords } from '../language/language.ts';
import { type FieldWords, fieldId } from './bound.ts';
import css from './Field.module.css';

type FieldProps = FieldWords & {
  readonly name: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

/** Label, hint, control, error: one field. */
export function Field({ name, label, hint, error, required, children }: FieldProps) {
  return (
    <div className={css['field']} data-invalid={error ? true : undefined}>
      <label htmlFor={fieldId(name)} className={css['label']}>
        {label}
        {required ? null : <Optional />}
      </label>
      <Notes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({ name, label, hint, error, required, children }: FieldProps) {
  return (
    <fieldset
      id={fieldId(name)}
      tabIndex={-1}
      className={css['field']}
      data-invalid={error ? true : undefined}
      aria-describedby={error ? `${fieldId(name)}-error` : undefined}
    >
      <legend className={css['label']}>
        {label}
        {required ? null : <Optional />}
      </legend>
      <Notes name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function Optional() {
  const { i18n } = useLingui();
  return <span className={css['optional']}> {i18n.t('optional')}</span>;
}

/** The hint and the error of a field, with the ids that `described` points to. */
export function Notes({ name, hint, error }: { name: string; hint?: ReactNode; error?: string | undefined }) {
  const { i18n } = useLingui();
  return (
    <>
      {hint ? (
        <div id={`${fieldId(name)}-hint`} className={css['hint']}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${fieldId(name)}-error`} className={css['error']}>
          <IconAlertCircle size={18} aria-hidden />
          {serverWords(i18n, error)}
        </p>
      ) : null}
    </>
  );
}
