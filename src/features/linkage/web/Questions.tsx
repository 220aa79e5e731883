import { useLingui } from '@lingui/react';
import { Ago, Button, Item, Items, Link, Mistakes, Row, Section, Soft, useSubmit } from '#ui/kit.ts';
import type { Agreement, Question } from '../contract.ts';
import { comparedWords } from '../rules/words.ts';
import { api } from './api.ts';
import { HowMark, SureMark } from './Compared.tsx';

/** Asked of whoever answers for a record that the one who may be taking the person in does not see. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const { i18n } = useLingui();
  if (questions.length === 0) return null;
  return (
    <Section
      title={i18n.t('Somebody may be taking in a person you know')}
      note={i18n.t(
        'They do not see your record, and do not learn of it unless you say so. You do not see theirs.',
      )}
    >
      <Items label={i18n.t('People you may know')}>
        {questions.map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      </Items>
    </Section>
  );
}

const fields = Object.keys(comparedWords) as (keyof Agreement)[];

function Asked({ question }: { readonly question: Question }) {
  const { i18n } = useLingui();
  const { client, agreement } = question;
  const answer = useSubmit({
    send: (said: 'in_touch' | 'not_them') =>
      api('POST /duplicate-questions/:questionId/answer', {
        params: { questionId: question.id },
        body: { answer: said },
      }),
    saved: i18n.t('Answered.'),
  });
  return (
    <Item
      title={<Link to={`/clients/${client.id}`}>{client.name}</Link>}
      marks={<SureMark sure={question.sure} />}
      actions={
        <>
          <Button busy={answer.busy} onClick={() => answer.run('in_touch')}>
            {i18n.t('Ask them to call me')}
          </Button>
          <Button busy={answer.busy} onClick={() => answer.run('not_them')}>
            {i18n.t('Leave it')}
          </Button>
        </>
      }
    >
      <Mistakes error={answer.error} />
      {fields
        .filter((field) => agreement[field] !== 'not_known')
        .map((field) => (
          <Row key={field}>
            {i18n.t(comparedWords[field])} <HowMark how={agreement[field]} />
          </Row>
        ))}
      <Soft>
        <Ago at={question.askedAt} />
      </Soft>
    </Item>
  );
}
