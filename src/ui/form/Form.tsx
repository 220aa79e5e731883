import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Actions } from '../layout/Page.tsx';
import { Button, type ButtonLook } from '../words/Button.tsx';
import css from './Form.module.css';
import { Mistakes } from './Mistakes.tsx';

type AnyForm = {
  readonly error: Error | null;
  /** Somebody else saved meanwhile: a dialog asks what shall stand. */
  readonly conflict?: unknown;
  readonly busy: boolean;
  readonly submit: () => void;
};

/** What a form does while it is sent, and has not done while something is wrong. */
const deeds = {
  save: { doing: /*i18n*/ 'Saving…', undone: /*i18n*/ 'Not saved yet.' },
  send: { doing: /*i18n*/ 'Sending…', undone: /*i18n*/ 'Not sent yet.' },
  find: { doing: /*i18n*/ 'Looking…', undone: /*i18n*/ 'Not looked for yet.' },
} as const;

type FormProps = {
  readonly form: AnyForm;
  /** The verb on the button: “Record contact”. */
  readonly submit: string;
  readonly look?: ButtonLook;
  /** Saves, unless it sends words away or only looks for something. */
  readonly does?: keyof typeof deeds;
  /** More buttons beside it, such as one that leaves. */
  readonly beside?: ReactNode;
  /** `off` where the browser must remember nothing of what is written. */
  readonly autoComplete?: 'off';
  readonly children: ReactNode;
};

/** Fields below one another, the mistakes above them, the button under them. */
export function Form({
  form,
  submit,
  look = 'main',
  does = 'save',
  beside,
  autoComplete,
  children,
}: FormProps) {
  const { i18n } = useLingui();
  const { doing, undone } = deeds[does];
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
      <Mistakes error={form.conflict ? null : form.error} title={i18n.t(undone)} />
      {children}
      <Actions>
        <Button type="submit" look={look} busy={form.busy}>
          {form.busy ? i18n.t(doing) : submit}
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
