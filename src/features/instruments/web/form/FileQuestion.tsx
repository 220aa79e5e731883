import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, described, Field, Row, Soft } from '#ui/kit.ts';
import { extensionsOf, urls } from '../../engine/extensions.ts';
import type { Item } from '../../engine/fhir.ts';
import { largestFileBytes } from '../../engine/value-faults.ts';
import type { FieldProps } from './field.ts';

/** A small file that travels inside the answer. */
export function FileQuestion({ item, answer, onAnswer, ...words }: FieldProps & { readonly item: Item }) {
  const { i18n } = useLingui();
  const [tooBig, setTooBig] = useState(false);
  const { name, label, hint, required } = words;
  const error = tooBig
    ? i18n.t('The file is larger than {kilobytes} kB. Put it among the documents.', {
        kilobytes: largestFileBytes / 1000,
      })
    : words.error;
  const kinds = extensionsOf(item, urls.mimeType).flatMap(({ valueCode }) => valueCode ?? []);
  const take = async (file: File | undefined) => {
    setTooBig(file !== undefined && file.size > largestFileBytes);
    if (!file || file.size > largestFileBytes) return;
    const data = base64(new Uint8Array(await file.arrayBuffer()));
    onAnswer({
      valueAttachment: {
        contentType: file.type || 'application/octet-stream',
        title: file.name,
        size: file.size,
        data,
      },
    });
  };
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required}>
      <input
        {...described({ name, error }, hint)}
        type="file"
        {...(kinds.length > 0 ? { accept: kinds.join(',') } : {})}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {answer?.valueAttachment ? (
        <Row>
          <Soft>{answer.valueAttachment.title}</Soft>
          <Button look="plain" onClick={() => onAnswer(undefined)}>
            {i18n.t('Take it back')}
          </Button>
        </Row>
      ) : null}
    </Field>
  );
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
