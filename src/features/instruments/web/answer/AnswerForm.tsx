import { useLingui } from '@lingui/react';
import { Button, ButtonLink, DraftState, Form, Row, Section, Soft, Stack } from '#ui/kit.ts';
import type { ResponseSheet } from '../../contract.ts';
import { Nodes } from '../form/Nodes.tsx';
import { AnsweringFields, LanguageField } from './AnsweringFields.tsx';
import { Progress } from './Progress.tsx';
import { Step } from './Step.tsx';
import { useAnswering } from './useAnswering.ts';
import { useWalk } from './useWalk.ts';

type Props = { readonly clientId: string; readonly sheet: ResponseSheet };

/** The questions as they are asked, saving themselves; who answered is asked at the end. */
export function AnswerForm({ clientId, sheet }: Props) {
  const { i18n } = useLingui();
  const answering = useAnswering(clientId, sheet);
  const { form, step, begins, ends, back, turn } = useWalk(answering);
  const { description } = answering.form.questionnaire;
  return (
    <Stack gap={4}>
      {begins && description ? <Soft>{i18n.t(description)}</Soft> : null}
      {begins ? <LanguageField answering={answering} /> : null}
      <Form
        form={form}
        submit={ends ? i18n.t('Complete') : i18n.t('Next')}
        beside={
          <>
            {back ? <Button onClick={back}>{i18n.t('Back')}</Button> : null}
            <ButtonLink to={`/clients/${clientId}/assessments/instruments`}>
              {i18n.t('Go on later')}
            </ButtonLink>
          </>
        }
      >
        <Stack gap={5}>
          {step ? <Step {...step} /> : null}
          {step && ends ? null : (
            <Nodes nodes={answering.evaluated.nodes} answering={answering} only={step?.shown} />
          )}
          {ends ? (
            <>
              <Section title={i18n.t('How it was asked')}>
                <AnsweringFields values={answering.values} set={answering.set} />
              </Section>
              <Progress answering={answering} />
            </>
          ) : null}
          <DraftState draft={answering.draft} />
        </Stack>
      </Form>
      {turn ? (
        <Row>
          <Button look="plain" onClick={turn}>
            {step ? i18n.t('Show all questions at once') : i18n.t('One question at a time')}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}
