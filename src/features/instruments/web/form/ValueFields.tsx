import { useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  ChoiceField,
  DateField,
  DateTimeField,
  described,
  Field,
  SelectField,
  TextArea,
  TextField,
} from '#ui/kit.ts';
import { controlOf, extensionsOf, findExtension, numberIn, urls } from '../../engine/extensions.ts';
import type { Coding, Item } from '../../engine/fhir.ts';
import { readValue } from '../../engine/values.ts';
import css from './Form.module.css';
import type { FieldProps } from './field.ts';

type WithItem = FieldProps & { readonly item: Item };

/** Yes or no; nothing until somebody says so. */
export function BooleanField({ answer, onAnswer, ...words }: FieldProps) {
  const { i18n } = useLingui();
  const value = answer?.valueBoolean === undefined ? '' : answer.valueBoolean ? 'yes' : 'no';
  return (
    <ChoiceField
      {...words}
      required
      beside
      value={value}
      onChange={(chosen) => onAnswer({ valueBoolean: chosen === 'yes' })}
      choices={[
        { value: 'yes', label: i18n.t('Yes') },
        { value: 'no', label: i18n.t('No') },
      ]}
    />
  );
}

const unitOf = (item: Item): Coding | undefined => findExtension(item, urls.unit)?.valueCoding;
const labelled = (label: FieldProps['label'], unit: Coding | undefined) =>
  unit ? (
    <>
      {label} ({unit.display ?? unit.code})
    </>
  ) : (
    label
  );

/** What is typed into a number: kept as typed while it is no number yet. */
function useTyped(amount: number | undefined, onNumber: (value: number | undefined) => void) {
  const [typed, setTyped] = useState<string>();
  const asNumber = (text: string) => Number(text.trim().replace(',', '.'));
  const shows = typed !== undefined && (amount === undefined || asNumber(typed) === amount);
  return {
    value: shows ? typed : (amount?.toString() ?? ''),
    onChange: (text: string) => {
      setTyped(text);
      const found = asNumber(text);
      onNumber(text.trim() === '' || !Number.isFinite(found) ? undefined : found);
    },
    unreadable: shows && typed.trim() !== '' && !Number.isFinite(asNumber(typed)),
  };
}

export function NumberField({ item, answer, onAnswer, label, ...words }: WithItem) {
  const { i18n } = useLingui();
  const amount = answer?.valueInteger ?? answer?.valueDecimal;
  const put = (value: number | undefined) =>
    onAnswer(
      value === undefined
        ? undefined
        : item.type === 'integer'
          ? { valueInteger: value }
          : { valueDecimal: value },
    );
  const typed = useTyped(amount, put);
  if (controlOf(item) === 'slider') return <Slider {...{ item, label, amount, put, ...words }} />;
  return (
    <TextField
      {...words}
      short
      label={labelled(label, unitOf(item))}
      inputMode={item.type === 'integer' ? 'numeric' : 'decimal'}
      value={typed.value}
      onChange={typed.onChange}
      error={typed.unreadable ? i18n.t('Please write a number.') : words.error}
    />
  );
}

type SliderProps = Omit<WithItem, 'answer' | 'onAnswer'> & {
  readonly amount: number | undefined;
  readonly put: (value: number) => void;
};

function Slider({ item, label, hint, required, error, name, amount, put }: SliderProps) {
  const { i18n } = useLingui();
  const bound = (url: string, otherwise: number) => {
    const found = findExtension(item, url);
    const value = found && readValue(found)?.value;
    return typeof value === 'number' ? value : otherwise;
  };
  const [min, max] = [bound(urls.minValue, 0), bound(urls.maxValue, 10)];
  return (
    <Field name={name} label={labelled(label, unitOf(item))} hint={hint} error={error} required={required}>
      <input
        {...described({ name, error }, hint)}
        type="range"
        className={css['slider']}
        min={min}
        max={max}
        step={numberIn(item, urls.sliderStep) ?? (item.type === 'integer' ? 1 : 'any')}
        value={amount ?? (min + max) / 2}
        aria-valuetext={amount === undefined ? i18n.t('No answer yet') : String(amount)}
        onChange={(event) => put(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={`field-${name}`}>{amount ?? i18n.t('No answer yet')}</output>
    </Field>
  );
}

export function QuantityField({ item, answer, onAnswer, label, ...words }: WithItem) {
  const { i18n } = useLingui();
  const units = extensionsOf(item, urls.unitOption).flatMap(({ valueCoding }) => valueCoding ?? []);
  const given = answer?.valueQuantity;
  const unit = units.find(({ code }) => code === given?.code) ?? units[0] ?? unitOf(item);
  const put = (value: number | undefined, of: Coding | undefined) =>
    onAnswer(value === undefined ? undefined : { valueQuantity: { value, ...unitParts(of) } });
  const typed = useTyped(given?.value, (value) => put(value, unit));
  return (
    <>
      <TextField
        {...words}
        short
        inputMode="decimal"
        label={labelled(label, units.length > 1 ? undefined : unit)}
        value={typed.value}
        onChange={typed.onChange}
        error={typed.unreadable ? i18n.t('Please write a number.') : words.error}
      />
      {units.length > 1 ? (
        <SelectField
          name={`${words.name}+unit`}
          label={i18n.t('Unit')}
          required
          value={unit?.code ?? ''}
          onChange={(code) =>
            put(
              given?.value,
              units.find((one) => one.code === code),
            )
          }
          choices={units.map(({ code = '', display }) => ({ value: code, label: display ?? code }))}
        />
      ) : null}
    </>
  );
}

const unitParts = (unit: Coding | undefined) => ({
  ...(unit?.display === undefined && unit?.code === undefined
    ? {}
    : { unit: unit.display ?? unit.code ?? '' }),
  ...(unit?.system === undefined ? {} : { system: unit.system }),
  ...(unit?.code === undefined ? {} : { code: unit.code }),
});

/** Words, days, hours and addresses. */
export function WordsField({ item, answer, onAnswer, ...words }: WithItem) {
  const put = (kind: string, asValue: (text: string) => unknown = (text) => text) => ({
    value: textOf(answer),
    onChange: (text: string) => onAnswer(text === '' ? undefined : { [kind]: asValue(text) }),
  });
  switch (item.type) {
    case 'date':
      return <DateField {...words} {...put('valueDate')} />;
    case 'dateTime':
      return <DateTimeField {...words} {...put('valueDateTime')} />;
    case 'time':
      return (
        <TextField
          {...words}
          short
          type="time"
          {...put('valueTime', (text) => (text.length === 5 ? `${text}:00` : text))}
        />
      );
    case 'url':
      return <TextField {...words} type="url" {...put('valueUri')} />;
    case 'reference':
      return <TextField {...words} {...put('valueReference', (display) => ({ display }))} />;
    case 'text':
      return <TextArea {...words} {...put('valueString')} />;
    default:
      return <TextField {...words} {...put('valueString')} />;
  }
}

function textOf(answer: FieldProps['answer']): string {
  const value = answer && readValue(answer);
  if (!value) return '';
  if (value.kind === 'Reference') return value.value.display ?? value.value.reference ?? '';
  return typeof value.value === 'string' ? value.value : '';
}
