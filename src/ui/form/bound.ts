import type { ReactNode } from 'react';

/** A value of a form handed to its field: `{...form.at('givenName')}`. */
export type Bound<T> = {
  /** The path under which the server names this field. */
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error?: string | undefined;
};

export type FieldWords = {
  readonly label: ReactNode;
  /** Why it is asked, or how to answer. */
  readonly hint?: ReactNode;
  /** Fields that may stay empty say so; a required one says nothing. */
  readonly required?: boolean;
};

export type Choice<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
};

/** Where a field stands in the page, so that the list of mistakes can lead to it. */
export const fieldId = (name: string): string => `field-${name}`;

/** What ties a control to its hint and its error for those who hear the page. */
export function described({ name, error }: { name: string; error?: string | undefined }, hint: ReactNode) {
  const by = [hint ? `${fieldId(name)}-hint` : '', error ? `${fieldId(name)}-error` : ''].filter(Boolean);
  return {
    id: fieldId(name),
    name,
    ...(by.length > 0 ? { 'aria-describedby': by.join(' ') } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}
