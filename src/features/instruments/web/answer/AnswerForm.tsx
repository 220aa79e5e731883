import { useLingui } from '@lingui/react';
import { ButtonLink, DraftState, Form, Section, Soft, Stack } from '#ui/kit.ts';
import type { ResponseSheet } from '../../contract.ts';
import { progressOf } from '../../engine/scores.ts';
import css from '../form/Form.module.css';
import { Nodes } from '../form/Nodes.tsx';
import { Warnings } from '../form/Warnings.tsx';
import { AnsweringFields, LanguageField } from './AnsweringFields.tsx';
import { type Answering, useAnswering } from './useAnswering.ts';

type Props = { readonly clientId: string; readonly sheet: ResponseSheet };

/** The questions as they are asked, saving themselves; who answered is asked at the end. */
export function AnswerForm({ clientId, sheet }: Props) {
  const { i18n } = useLingui();
  const answering = useAnswering(clientId, sheet);
  const { form, evaluated, completion, draft } = answering;
  return (
    <Stack gap={4}>
      {form.questionnaire.description ? <Soft>{i18n.t(form.questionnaire.description)}</Soft> : null}
      <LanguageField answering={answering} />
      <Form
        form={completion}
        submit={i18n.t('Complete')}
        beside={
          <ButtonLink to={`/clients/${clientId}/assessments/instruments`}>{i18n.t('Go on later')}</ButtonLink>
        }
      >
        <Stack gap={5}>
          <Nodes nodes={evaluated.nodes} answering={answering} />
          <Section title={i18n.t('How it was asked')}>
            <AnsweringFields values={answering.values} set={answering.set} />
          </Section>
          <Progress answering={answering} />
          <DraftState draft={draft} />
        </Stack>
      </Form>
    </Stack>
  );
}

/** How far it is, and kindly what is still missing. */
function Progress({ answering }: { readonly answering: Answering }) {
  const { i18n } = useLingui();
  const { asked, answered } = progressOf(answering.evaluated);
  const open = answering.mistakes.length;
  const whole = answering.errorAt('');
  const words = i18n.t('{answered} of {asked, plural, one {# question} other {# questions}} answered', {
    answered,
    asked,
  });
  return (
    <Stack gap={1}>
      <progress className={css['progress']} max={asked} value={answered} aria-label={words} />
      <Soft>{words}</Soft>
      {answered < asked ? (
        <Soft>
          {i18n.t('Nobody has to answer everything. A score is only made when nothing it needs is missing.')}
        </Soft>
      ) : null}
      {whole ? (
        <p role="alert" className={css['error']}>
          {whole}
        </p>
      ) : null}
      <Warnings of="" answering={answering} />
      {open > 0 ? (
        <p role="alert" className={css['error']}>
          {i18n.t('{count, plural, one {# question needs} other {# questions need}} another look.', {
            count: open,
          })}
        </p>
      ) : null}
    </Stack>
  );
}
