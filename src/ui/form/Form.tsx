import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Actions } from '../layout/Page.tsx';
import { Button, type ButtonLook } from '../words/Button.tsx';
import css from './Form.module.css';
import { Mistakes } from './Mistakes.tsx';

type AnyForm = { readonly error: Error | null; readonly busy: boolean; readonly submit: () => void };

type FormProps = {
  readonly form: AnyForm;
  /** The verb on the button: “Record contact”. */
  readonly submit: string;
  readonly look?: ButtonLook;
  /** More buttons beside it, such as one that leaves. */
  readonly beside?: ReactNode;
  /** `off` where the browser must remember nothing of what is written. */
  readonly autoComplete?: 'off';
  readonly children: ReactNode;
};

/** Fields below one another, the mistakes above them, the button under them. */
export function Form({ form, submit, look = 'main', beside, autoComplete, children }: FormProps) {
  const { i18n } = useLingui();
  return (
    <form
      noValidate
      autoComplete={autoComplete}
      className={css['form']}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!form.busy) form.submit();
      }}
    >
      <Mistakes error={form.error} />
      {children}
      <Actions>
        <Button type="submit" look={look} busy={form.busy}>
          {form.busy ? i18n.t('Saving…') : submit}
        </Button>
        {beside}
      </Actions>
    </form>
  );
}

/** Fields that belong together, beside one another where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={css['row']}>{children}</div>;
}
