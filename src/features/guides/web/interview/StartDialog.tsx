import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { ChoiceField, FormDialog, useForm, useGo } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import { api } from '../api.ts';

type Props = { readonly clientId: string; readonly caseId: string; readonly onClose: () => void };

/** Chooses along which guide to talk; with only one there is nothing to choose. */
export function StartDialog({ clientId, caseId, onClose }: Props) {
  const { i18n } = useLingui();
  const go = useGo();
  const guides = useQuery({
    queryKey: ['interview guides'],
    queryFn: ({ signal }) => api('GET /interview-guides', { signal }),
  });
  const form = useForm({
    initial: { guideId: 'shipped' },
    send: ({ guideId }) =>
      api('POST /clients/:clientId/interviews', {
        params: { clientId },
        body: { caseId, guideId: guideId === 'shipped' ? null : guideId },
      }),
    onSaved: async ({ id }) => {
      onClose();
      await go({ to: `/clients/${clientId}/assessments/interviews/${id}` });
    },
  });
  const choices = (guides.data?.guides ?? []).map(({ id, name, questions }) => ({
    value: id ?? 'shipped',
    label: serverWords(i18n, name),
    hint: i18n.t('{count, plural, one {# question} other {# questions}}', { count: questions.length }),
  }));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Begin an interview')}
      form={form}
      submit={i18n.t('Begin')}
    >
      <p>{i18n.t('Put the device where they can see what you write. They decide what to tell.')}</p>
      <ChoiceField {...form.at('guideId')} required label={i18n.t('Along which guide?')} choices={choices} />
    </FormDialog>
  );
}
