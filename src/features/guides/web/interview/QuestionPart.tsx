import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { Button, Mark, Mistakes, Quote, Row, Soft, Stack, useSubmit, WordsArea } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Interview } from '../../contract.ts';
import { type Making, makings, makingWords } from '../../rules/words.ts';
import { api } from '../api.ts';
import { Made } from './Made.tsx';
import css from './Question.module.css';
import { selectedIn } from './selected.ts';
import type { useAnswers } from './useAnswers.ts';

type Props = {
  readonly clientId: string;
  readonly interviewId: string;
  readonly asked: Interview['questions'][number];
  readonly answers: ReturnType<typeof useAnswers>;
};

/** One question, their words, and with one press what they are: a need, a strength, a support, a hope. */
export function QuestionPart({ clientId, interviewId, asked, answers }: Props) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const place = useRef<HTMLFieldSetElement>(null);
  const params = { clientId, interviewId, questionId: asked.id };
  const words = answers.words[asked.id] ?? '';
  const making = useSubmit({
    send: async ({ what, part }: { what: Making; part: string }) => {
      await answers.keep(asked.id);
      return api('POST /clients/:clientId/interviews/:interviewId/answers/:questionId/makings', {
        params,
        body: { what, ...(part ? { words: part } : {}) },
      });
    },
    saved: i18n.t('Recorded, with their words.'),
  });
  const finding = useSubmit({
    send: (found: 'nothing_now' | 'rather_not_say') =>
      api('POST /clients/:clientId/interviews/:interviewId/findings/:questionId', {
        params,
        body: { finding: found },
      }),
    saved: i18n.t('Recorded.'),
  });
  return (
    <fieldset ref={place} className={css['question']} onBlur={() => answers.leave(asked.id)}>
      <Stack gap={2}>
        <WordsArea
          name={asked.id}
          value={words}
          onChange={(text) => answers.write({ [asked.id]: text })}
          label={serverWords(i18n, asked.question)}
          hint={asked.hint ? serverWords(i18n, asked.hint) : nameOf(asked.domain)}
          rows={3}
        />
        <Clashing asked={asked} answers={answers} mine={words} />
        {words.trim() ? (
          <Row>
            <Soft>{i18n.t('This is a:')}</Soft>
            {makings.map((what) => (
              <Button
                key={what}
                busy={making.busy}
                aria-label={i18n.t('{what}: {question}', {
                  what: i18n.t(makingWords[what]),
                  question: serverWords(i18n, asked.question),
                })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => making.run({ what, part: selectedIn(place.current) })}
              >
                {i18n.t(makingWords[what])}
              </Button>
            ))}
          </Row>
        ) : (
          <Unsaid asked={asked} busy={finding.busy} onFound={finding.run} />
        )}
        <Made clientId={clientId} made={asked.made} />
        <Mistakes error={making.error ?? finding.error} />
      </Stack>
    </fieldset>
  );
}

type UnsaidProps = {
  readonly asked: Props['asked'];
  readonly busy: boolean;
  readonly onFound: (finding: 'nothing_now' | 'rather_not_say') => void;
};

/** What can be said of a question without words; said before, it stands there. */
function Unsaid({ asked, busy, onFound }: UnsaidProps) {
  const { i18n } = useLingui();
  const question = serverWords(i18n, asked.question);
  const choices = { nothing_now: i18n.t('Nothing now'), rather_not_say: i18n.t('Would rather not say') };
  if (asked.finding)
    return (
      <span>
        <Mark>{choices[asked.finding]}</Mark>
      </span>
    );
  return (
    <Row>
      {(['nothing_now', 'rather_not_say'] as const).map((found) => (
        <Button
          key={found}
          look="plain"
          busy={busy}
          aria-label={i18n.t('{what}: {question}', { what: choices[found], question })}
          onClick={() => onFound(found)}
        >
          {choices[found]}
        </Button>
      ))}
    </Row>
  );
}

function Clashing({ asked, answers, mine }: Pick<Props, 'asked' | 'answers'> & { readonly mine: string }) {
  const { i18n } = useLingui();
  const { clash } = answers;
  if (clash?.questionId !== asked.id) return null;
  return (
    <div role="alert">
      <strong>{i18n.t('You wrote on this elsewhere in the meantime.')}</strong>
      <Quote>{clash.theirs.words}</Quote>
      <Row>
        <Button onClick={() => answers.choose(mine)}>{i18n.t('Keep what is here')}</Button>
        <Button onClick={() => answers.choose(clash.theirs.words)}>{i18n.t('Take the other text')}</Button>
      </Row>
    </div>
  );
}
