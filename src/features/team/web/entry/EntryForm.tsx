import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Actions, Button, Problem } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import css from './Entry.module.css';

type EntryFormProps = {
  readonly form: { readonly error: Error | null; readonly busy: boolean; readonly submit: () => void };
  readonly submit: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** A form at the door: nothing is saved here, so a refusal stands at its field, or in one sentence above. */
export function EntryForm({ form, submit, beside, children }: EntryFormProps) {
  const { i18n } = useLingui();
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.error) place.current?.querySelector<HTMLElement>('[aria-invalid], [role=alert]')?.focus();
  }, [form.error]);
  return (
    <form
      ref={place}
      noValidate
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!form.busy) form.submit();
      }}
    >
      <Refusal error={form.error} />
      {children}
      <Actions>
        <Button type="submit" look="main" busy={form.busy}>
          {form.busy ? i18n.t('One moment…') : submit}
        </Button>
        {beside}
      </Actions>
    </form>
  );
}

function Refusal({ error }: { readonly error: Error | null }) {
  const { i18n } = useLingui();
  if (!error || (error instanceof Problem && error.fields.length > 0)) return null;
  const words =
    error instanceof Problem
      ? serverWords(i18n, error.detail || error.title)
      : i18n.t('The server cannot be reached. Try again in a moment.');
  return (
    <p role="alert" tabIndex={-1} className={css['refusal']}>
      {words}
    </p>
  );
}
