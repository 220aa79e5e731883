import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  Actions,
  Button,
  comma,
  Facts,
  Mark,
  Mistakes,
  Quote,
  Section,
  Stack,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { ClosureRequest } from '../contract.ts';
import { hindranceWords, reasonWords } from '../rules.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { api } from './api.ts';

type RequestProps = { readonly clientId: string; readonly request: ClosureRequest };

/** An ending that waits for a supervisor, or was sent back with words. */
export function RequestPart({ clientId, request }: RequestProps) {
  const { i18n } = useLingui();
  const returned = request.answer === 'returned';
  const mark = returned ? (
    <Mark tone="warn">{i18n.t('Sent back')}</Mark>
  ) : (
    <Mark tone="wait">{i18n.t('Waiting for a signature')}</Mark>
  );
  return (
    <Section sheet title={i18n.t('Asked to be signed')} note={mark}>
      <p>
        {i18n.t('{name} asks', { name: request.askedBy.name })}
        {comma()}
        <When at={request.askedAt} format="full" />
      </p>
      <Quote by={request.askedBy.name}>{request.why}</Quote>
      {request.answerWords ? <Quote by={request.answeredBy?.name}>{request.answerWords}</Quote> : null}
      {returned ? null : <Content request={request} />}
      <Doing clientId={clientId} request={request} />
    </Section>
  );
}

function Content({ request: { content, exceptions } }: Pick<RequestProps, 'request'>) {
  const { i18n } = useLingui();
  return (
    <Facts
      facts={[
        { name: i18n.t('Why it ends'), value: i18n.t(reasonWords[content.reason] ?? content.reason) },
        {
          name: i18n.t('Left open'),
          value: (
            <Stack gap={1}>
              {exceptions.map(({ kind, id, title }) => (
                <span key={`${kind} ${id}`}>
                  {[i18n.t(hindranceWords[kind]), title].filter(Boolean).join(': ')}
                </span>
              ))}
            </Stack>
          ),
        },
        { name: i18n.t('What you did together'), value: content.summary },
        {
          name: i18n.t('How they see it, in their words'),
          value: content.clientWords ?? i18n.t('Nothing was written down.'),
        },
        { name: i18n.t('How it goes on'), value: content.transitionPlan },
      ]}
    />
  );
}

function Doing({ clientId, request }: RequestProps) {
  const { i18n } = useLingui();
  const [answering, setAnswering] = useState<'sign' | 'return'>();
  const withdraw = useSubmit({
    send: () =>
      api('POST /clients/:clientId/closure-requests/:requestId/withdrawal', {
        params: { clientId, requestId: request.id },
      }),
    saved: i18n.t('Taken back.'),
  });
  if (request.can.length === 0) return null;
  return (
    <>
      <Mistakes error={withdraw.error} />
      <Actions>
        {request.can.includes('sign') ? (
          <Button look="main" onClick={() => setAnswering('sign')}>
            {i18n.t('Sign…')}
          </Button>
        ) : null}
        {request.can.includes('return') ? (
          <Button onClick={() => setAnswering('return')}>{i18n.t('Send it back…')}</Button>
        ) : null}
        {request.can.includes('withdraw') ? (
          <Button busy={withdraw.busy} onClick={() => withdraw.run(undefined)}>
            {i18n.t('Take it back')}
          </Button>
        ) : null}
      </Actions>
      {answering && (
        <AnswerDialog
          clientId={clientId}
          request={request}
          answer={answering}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </>
  );
}
