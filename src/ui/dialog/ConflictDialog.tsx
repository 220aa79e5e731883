import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { ChoiceField } from '../form/ChoiceFields.tsx';
import { Actions } from '../layout/Page.tsx';
import { Stack } from '../layout/Section.tsx';
import { Button } from '../words/Button.tsx';
import css from './ConflictDialog.module.css';
import { type Kept, keep, type Labels, labelsThatDiffer, type Versions } from './conflict.ts';
import { Dialog } from './Dialog.tsx';

type ConflictProps<V extends object> = {
  readonly form: {
    readonly values: V;
    readonly conflict: { readonly values: V; readonly before: V } | undefined;
    readonly resolve: (values: V) => void;
    readonly busy: boolean;
    readonly dismiss: () => void;
  };
  /** What each field is called, and how it reads. */
  readonly labels: Labels<V>;
};

/** Somebody else saved meanwhile: both texts side by side, and for each the choice of one or both. */
export function ConflictDialog<V extends object>({ form, labels }: ConflictProps<V>) {
  const { conflict } = form;
  if (!conflict) return null;
  const versions = { mine: form.values, theirs: conflict.values, before: conflict.before };
  return <Choice form={form} labels={labels} versions={versions} />;
}

function Choice<V extends object>({
  form,
  labels,
  versions,
}: ConflictProps<V> & { readonly versions: Versions<V> }) {
  const { i18n } = useLingui();
  const [kept, setKept] = useState<Readonly<Record<string, Kept>>>({});
  const differing = labelsThatDiffer(versions, labels);
  const save = () => form.resolve(keep(versions, labels, kept));
  const nothingToAsk = differing.length === 0;
  // Somebody changed what this form does not show, or wrote the same: there is no choice, and nothing to lose.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent once for each answer of the server
  useEffect(() => {
    if (nothingToAsk) save();
  }, [nothingToAsk]);
  if (nothingToAsk) return null;
  return (
    <Dialog
      open
      onClose={form.dismiss}
      wide
      title={i18n.t('Somebody else changed this while you were writing')}
    >
      <Stack gap={4}>
        <p>{i18n.t('Nothing is lost. Choose what shall stand.')}</p>
        {differing.map(({ field, label, mine, theirs, joins, usual }) => (
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
              value={kept[field] ?? usual}
              onChange={(choice) => setKept({ ...kept, [field]: choice || usual })}
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
