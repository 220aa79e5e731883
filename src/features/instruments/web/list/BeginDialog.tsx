import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, Loaded, languageName, useForm, useGo, withCommas } from '#ui/kit.ts';
import { AnsweringFields } from '../answer/AnsweringFields.tsx';
import { draftOf, type Values } from '../answer/remote.ts';
import { api, useInstruments } from '../api.ts';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  /** The person's own language. */
  readonly language: string;
  readonly onClose: () => void;
};

type Begun = Values & { readonly url: string };

/** Chooses what to ask with, who answers and how. */
export function BeginDialog({ clientId, caseId, language, onClose }: Props) {
  const { i18n } = useLingui();
  const go = useGo();
  const instruments = useInstruments();
  const named = (languages: readonly string[]) => withCommas(languages.map((one) => languageName(i18n, one)));
  const initial: Begun = {
    url: '',
    items: [],
    answeredBy: 'together',
    proxyName: '',
    language,
    mode: 'in_person',
  };
  const form = useForm({
    initial,
    send: ({ url, ...values }) => {
      const { items: _, ...answering } = draftOf(values);
      return api('POST /clients/:clientId/instrument-responses', {
        params: { clientId },
        body: { caseId, url, ...answering },
      });
    },
    onSaved: (begun) => {
      onClose();
      void go({ to: `/clients/${clientId}/assessments/instruments/${begun.id}` });
    },
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Ask with an instrument')}
      form={form}
      submit={i18n.t('Begin')}
      wide
    >
      <Loaded query={instruments}>
        {(all) => (
          <ChoiceField
            {...form.at('url')}
            required
            label={i18n.t('What to ask with')}
            choices={all
              .filter(({ retiredAt }) => retiredAt === null)
              .map(({ url, title, description, languages }) => ({
                value: url,
                label: i18n.t(title),
                hint: [
                  description ? i18n.t(description) : '',
                  languages.includes(language)
                    ? ''
                    : i18n.t('Only in {languages}.', { languages: named(languages) }),
                ]
                  .filter(Boolean)
                  .join(' '),
              }))}
          />
        )}
      </Loaded>
      <AnsweringFields values={form.values} set={form.set} errorAt={form.errorAt} />
    </FormDialog>
  );
}
