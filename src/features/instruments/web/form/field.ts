import type { ReactNode } from 'react';
import type { Answer } from '../../engine/fhir.ts';

/** What every field of a question is given. */
export type FieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
};
