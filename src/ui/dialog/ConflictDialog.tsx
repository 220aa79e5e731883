import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ChoiceField } from '../form/ChoiceFields.tsx';
import { Actions } from '../layout/Page.tsx';
import { Stack } from '../layout/Section.tsx';
import { Button } from '../words/Button.tsx';
import css from './ConflictDialog.module.css';
import { type Kept, keep, type Labels, labelsThatDiffer } from './conflict.ts';
import { Dialog } from './Dialog.tsx';

type ConflictProps<V extends object> = {
  readonly form: {
    readonly values: V;
    readonly conflict: { readonly values: V; readonly version: number } | undefined;
    readonly resolve: (values: V, onto: number) => void;
    readonly busy: boolean;
    readonly dismiss: () => void;
  };
  /** What each field is called; only these can differ. */
  readonly labels: Labels<V>;
};

/** Somebody else saved meanwhile: both texts side by side, and for each the choice of one or both. */
export function ConflictDialog<V extends object>({ form, labels }: ConflictProps<V>) {
  const { i18n } = useLingui();
  const [kept, setKept] = useState<Readonly<Record<string, Kept>>>({});
  const { conflict } = form;
  if (!conflict) return null;
  const differing = labelsThatDiffer(form.values, conflict.values, labels);
  const save = () => form.resolve(keep(form.values, conflict.values, kept), conflict.version);
  return (
    <Dialog
      open
      onClose={form.dismiss}
      wide
      title={i18n.t('Somebody else changed this while you were writing')}
    >
      <Stack gap={4}>
        <p>{i18n.t('Nothing is lost. Choose what shall stand.')}</p>
        {differing.map(({ field, label, mine, theirs, joins }) => (
          <section key={field} aria-label={label}>
            <h3>{label}</h3>
            <div className={css['both']}>
              <Version title={i18n.t('Yours')} text={mine} />
              <Version title={i18n.t('Saved meanwhile')} text={theirs} />
            </div>
            <ChoiceField<Kept>
              beside
              required
              name={`keep-${field}`}
              label={i18n.t('Keep')}
              value={kept[field] ?? 'mine'}
              onChange={(choice) => setKept({ ...kept, [field]: choice || 'mine' })}
              choices={[
                { value: 'mine', label: i18n.t('Yours') },
                { value: 'theirs', label: i18n.t('Saved meanwhile') },
                ...(joins ? [{ value: 'both' as const, label: i18n.t('Both, one after the other') }] : []),
              ]}
            />
          </section>
        ))}
        <Actions>
          <Button look="main" busy={form.busy} onClick={save}>
            {i18n.t('Save what I chose')}
          </Button>
          <Button onClick={form.dismiss}>{i18n.t('Go back to writing')}</Button>
        </Actions>
      </Stack>
    </Dialog>
  );
}

function Version({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={css['version']}>
      <h4>{title}</h4>
      <p dir="auto">{text || '—'}</p>
    </div>
  );
}
