import { useLingui } from '@lingui/react';
import {
  CheckField,
  ChoicesField,
  ConflictDialog,
  changing,
  FormDialog,
  TextArea,
  TextField,
  useForm,
  useTold,
} from '#ui/kit.ts';
import type { IntakePage } from '../../contract.ts';
import { api } from '../api.ts';

type Props = {
  readonly page: IntakePage;
  readonly workers: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
};

const addressOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const valuesOf = (page: IntakePage) => ({
  open: page.open,
  slug: page.slug ?? addressOf(page.program.name),
  readBy: page.readBy,
  answerDays: String(page.answerDays),
  triageWorkerIds: page.triageWorkerIds as readonly string[],
});

/** Opens, changes or closes the page of a program. */
export function PageDialog({ page, workers, onClose }: Props) {
  const { i18n } = useLingui();
  const { typed, yesOrNo, several } = useTold();
  const nameOf = (workerId: string) => workers.find(({ id }) => id === workerId)?.name ?? '–';
  const form = useForm({
    ...changing(page, valuesOf),
    send: ({ answerDays, triageWorkerIds, ...rest }, ifMatch) =>
      api('PUT /intake-settings/:programId', {
        params: { programId: page.program.id },
        body: { ...rest, answerDays: Number(answerDays), triageWorkerIds: [...triageWorkerIds] },
        ifMatch,
      }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
  });
  return (
    <>
      <FormDialog open wide onClose={onClose} title={page.program.name} form={form} submit={i18n.t('Save')}>
        <CheckField {...form.at('open')} label={i18n.t('People may ask for help on this page')} />
        <TextField
          {...form.at('slug')}
          required
          label={i18n.t('Address')}
          hint={i18n.t(
            'The end of the address. It stands in the browser’s history: choose one that says little.',
          )}
        />
        <TextArea
          {...form.at('readBy')}
          rows={2}
          label={i18n.t('Who reads what is written here')}
          hint={i18n.t('A sentence for those who write, in the language most of them read.')}
        />
        <TextField
          {...form.at('answerDays')}
          required
          short
          inputMode="numeric"
          label={i18n.t('Days until somebody answers')}
        />
        <ChoicesField
          {...form.at('triageWorkerIds')}
          label={i18n.t('Who decides')}
          hint={i18n.t('Supervisors and directors, while nobody is chosen.')}
          choices={workers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FormDialog>
      <ConflictDialog
        form={form}
        labels={{
          open: yesOrNo(i18n.t('People may ask for help on this page')),
          slug: typed(i18n.t('Address')),
          readBy: i18n.t('Who reads what is written here'),
          answerDays: typed(i18n.t('Days until somebody answers')),
          triageWorkerIds: several(i18n.t('Who decides'), nameOf),
        }}
      />
    </>
  );
}
