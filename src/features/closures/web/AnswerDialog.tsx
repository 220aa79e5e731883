import { useLingui } from '@lingui/react';
import { FormDialog, TextArea, useForm } from '#ui/kit.ts';
import type { Closure, ClosureRequest } from '../contract.ts';
import { api } from './api.ts';

type AnswerProps = {
  readonly clientId: string;
  readonly request: ClosureRequest;
  readonly answer: 'sign' | 'return';
  readonly onClose: () => void;
};

/** A supervisor signs for what is left open, or sends the ending back with words. */
export function AnswerDialog({ clientId, request, answer, onClose }: AnswerProps) {
  const { i18n } = useLingui();
  const signs = answer === 'sign';
  const given = { params: { clientId, requestId: request.id }, ifMatch: request.version };
  const form = useForm<{ readonly words: string }, Closure | ClosureRequest>({
    initial: { words: '' },
    send: (body) =>
      signs
        ? api('POST /clients/:clientId/closure-requests/:requestId/signature', { ...given, body })
        : api('POST /clients/:clientId/closure-requests/:requestId/return', { ...given, body }),
    saved: signs ? i18n.t('Signed. The case has ended.') : i18n.t('Sent back.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={signs ? i18n.t('Sign for what is left open') : i18n.t('Send it back')}
      form={form}
      submit={signs ? i18n.t('Sign and end the case') : i18n.t('Send it back')}
    >
      {signs ? (
        <p>
          {i18n.t('With your signature the case ends, and what is left open stands there with your name.')}
        </p>
      ) : null}
      <TextArea
        {...form.at('words')}
        required={!signs}
        rows={3}
        label={signs ? i18n.t('Your words') : i18n.t('What is missing, and what would help')}
      />
    </FormDialog>
  );
}
