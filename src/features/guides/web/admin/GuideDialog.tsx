import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { Button, FormDialog, Row, SelectField, Sheet, Stack, TextArea, TextField, useForm } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Guide } from '../../contract.ts';
import { api } from '../api.ts';
import { bodyOf, moved, type Question, valuesOf } from './guide-values.ts';

type Props = { readonly guide: Guide; readonly onClose: () => void };

/** Writes the next version of a guide, or a guide of one's own from the one that comes along. */
export function GuideDialog({ guide, onClose }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: valuesOf(guide, (words) => serverWords(i18n, words)),
    send: (values) => {
      const body = bodyOf(values);
      return guide.id
        ? api('POST /interview-guides/:guideId/versions', { params: { guideId: guide.id }, body })
        : api('POST /interview-guides', { body });
    },
    saved: i18n.t('Guide saved.'),
    onSaved: onClose,
  });
  const { questions } = form.values;
  const set = (next: readonly Question[]) => form.set({ questions: next });
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={guide.id ? i18n.t('Next version of the guide') : i18n.t('A guide of your own')}
      form={form}
      submit={i18n.t('Save guide')}
    >
      <TextField {...form.at('name')} required label={i18n.t('Name')} />
      <TextArea
        {...form.at('opening')}
        rows={2}
        label={i18n.t('What to say and keep in mind at the beginning')}
      />
      <Stack gap={3}>
        {questions.map((question, nth) => (
          <QuestionFields
            key={question.key}
            nth={nth}
            question={question}
            errorAt={form.errorAt}
            onChange={(changed) =>
              set(questions.map((one) => (one === question ? { ...one, ...changed } : one)))
            }
            onMove={(by) => set(moved(questions, nth, by))}
            onRemove={() => set(questions.filter((one) => one !== question))}
          />
        ))}
      </Stack>
      <Button
        onClick={() => set([...questions, { key: crypto.randomUUID(), domain: '', question: '', hint: '' }])}
      >
        {i18n.t('Add question')}
      </Button>
    </FormDialog>
  );
}

type FieldsProps = {
  readonly nth: number;
  readonly question: Question;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (changed: Partial<Question>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

function QuestionFields({ nth, question, errorAt, onChange, onMove, onRemove }: FieldsProps) {
  const { i18n } = useLingui();
  const { choices } = useDomains();
  const at = <K extends 'domain' | 'question' | 'hint'>(field: K) => ({
    name: `questions.${nth}.${field}`,
    value: question[field],
    onChange: (value: Question[K]) => onChange({ [field]: value } as Partial<Question>),
    error: errorAt(`questions.${nth}.${field}`),
  });
  const number = nth + 1;
  return (
    <Sheet>
      <Stack gap={2}>
        <TextArea {...at('question')} required rows={2} label={i18n.t('Question {number}', { number })} />
        <SelectField
          {...at('domain')}
          required
          label={i18n.t('Part of life')}
          choices={choices(question.domain ? [question.domain] : [])}
        />
        <TextField {...at('hint')} label={i18n.t('Help for whoever asks')} />
        <Row>
          <Button
            look="plain"
            aria-label={i18n.t('Question {number}: up', { number })}
            onClick={() => onMove(-1)}
          >
            {i18n.t('Up')}
          </Button>
          <Button
            look="plain"
            aria-label={i18n.t('Question {number}: down', { number })}
            onClick={() => onMove(1)}
          >
            {i18n.t('Down')}
          </Button>
          <Button look="plain" aria-label={i18n.t('Remove question {number}', { number })} onClick={onRemove}>
            {i18n.t('Remove')}
          </Button>
        </Row>
      </Stack>
    </Sheet>
  );
}
