import { useLingui } from '@lingui/react';
import { Actions, Button, DraftState, Mistakes, Stack, useDraft, useSubmit } from '#ui/kit.ts';
import type { Interview } from '../../contract.ts';
import { api } from '../api.ts';
import { QuestionPart } from './QuestionPart.tsx';
import { useAnswers } from './useAnswers.ts';

type Props = { readonly clientId: string; readonly interview: Interview };

/** The talk while it goes on: their words first, saved as they are written; then what to make of them. */
export function Talk({ clientId, interview }: Props) {
  const { i18n } = useLingui();
  const answers = useAnswers(clientId, interview);
  const params = { clientId, interviewId: interview.id };
  const draft = useDraft({
    form: 'interview',
    subjectId: interview.id,
    clientId,
    values: answers.words,
    restore: answers.write,
  });
  const finish = useSubmit({
    send: async () => {
      await answers.keepAll();
      return api('POST /clients/:clientId/interviews/:interviewId/ending', { params });
    },
    saved: i18n.t('The interview is over.'),
    onSaved: draft.finish,
  });
  return (
    <Stack gap={5}>
      {interview.questions.map((asked) => (
        <QuestionPart
          key={asked.id}
          clientId={clientId}
          interviewId={interview.id}
          asked={asked}
          answers={answers}
        />
      ))}
      <DraftState draft={draft} />
      <Mistakes error={finish.error ?? answers.error} />
      <Actions>
        <Button look="main" busy={finish.busy} onClick={() => finish.run(undefined)}>
          {i18n.t('The talk is over')}
        </Button>
      </Actions>
    </Stack>
  );
}
