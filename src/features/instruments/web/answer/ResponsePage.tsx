import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink, Loaded, Page, useCan } from '#ui/kit.ts';
import { textIn } from '../../engine/extensions.ts';
import type { Questionnaire } from '../../engine/fhir.ts';
import { api } from '../api.ts';
import { ResultView } from '../result/ResultView.tsx';
import { AnswerForm } from './AnswerForm.tsx';

type Props = { readonly clientId: string; readonly responseId: string };

/** One answering: the questions while it is going on, what was said when it is done. */
export default function ResponsePage({ clientId, responseId }: Props) {
  const { i18n } = useLingui();
  const mayWrite = useCan('write clients');
  const sheet = useQuery({
    queryKey: ['instrument-response', clientId, responseId],
    queryFn: ({ signal }) =>
      api('GET /clients/:clientId/instrument-responses/:responseId', {
        params: { clientId, responseId },
        signal,
      }),
    // While somebody answers, what is on the screen is the truth; nothing read again may take its place.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const questionnaire = sheet.data?.questionnaire as unknown as Questionnaire | undefined;
  const title = questionnaire
    ? textIn(i18n.locale, questionnaire.title, questionnaire._title)
    : i18n.t('Answers');
  return (
    <Page
      title={title}
      actions={
        <ButtonLink to={`/clients/${clientId}/assessments/instruments`}>
          {i18n.t('All instruments')}
        </ButtonLink>
      }
    >
      <Loaded query={sheet}>
        {(found) =>
          found.status === 'in_progress' && mayWrite ? (
            <AnswerForm key={found.id} clientId={clientId} sheet={found} />
          ) : (
            <ResultView clientId={clientId} sheet={found} />
          )
        }
      </Loaded>
    </Page>
  );
}
