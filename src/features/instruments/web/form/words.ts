import { textIn } from '../../engine/extensions.ts';
import type { Item, Value } from '../../engine/fhir.ts';
import type { Choice } from '../../engine/options.ts';

/** The words of a question, in a language where they are official in it. */
export function questionWords(item: Item, language: string): string {
  const words = textIn(language, item.text ?? item.linkId, item._text);
  return item.prefix === undefined ? words : `${item.prefix} ${words}`;
}

/** A value as somebody reads it, without the language of any page. */
export function valueWords(value: Value): string {
  switch (value.kind) {
    case 'Coding':
      return value.value.display ?? value.value.code ?? '';
    case 'Quantity':
      return [value.value.value, value.value.unit ?? value.value.code]
        .filter((part) => part !== undefined)
        .join(' ');
    case 'Attachment':
      return value.value.title ?? value.value.contentType ?? '';
    case 'Reference':
      return value.value.display ?? value.value.reference ?? '';
    default:
      return String(value.value);
  }
}

export function choiceWords(choice: Choice, language: string): string {
  const words = textIn(language, valueWords(choice.value), choice.more);
  return choice.prefix === undefined ? words : `${choice.prefix} ${words}`;
}
