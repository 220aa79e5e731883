import { nobodyYet, type PersonValues, personBody } from '#features/clients/web/index.tsx';
import type { Bound } from '#ui/kit.ts';
import type { Coming, ConsentWay, Source } from '../rules.ts';

/** What a case begins with, as a form holds it. */
export type CaseValues = {
  programId: string;
  responsibleWorkerId: string;
  reasonForContact: string;
  immediateDanger: string;
  source: Source | '';
  cameBy: Coming | '';
};

export type CaseForm = { at<K extends keyof CaseValues>(name: K): Bound<CaseValues[K]> };

export type ConsentValues = { consentGiven: ConsentWay | 'not_yet' | ''; consentWords: string };

export type ConsentForm = { at<K extends keyof ConsentValues>(name: K): Bound<ConsentValues[K]> };

/** An intake as the page holds it. */
export type IntakeValues = PersonValues & CaseValues & ConsentValues;

export const blankCase: CaseValues = {
  programId: '',
  responsibleWorkerId: '',
  reasonForContact: '',
  immediateDanger: '',
  source: 'self',
  cameBy: 'in_person',
};

export const blankIntake: IntakeValues = { ...nobodyYet, ...blankCase, consentGiven: '', consentWords: '' };

export const caseBody = (values: CaseValues) => ({
  programId: values.programId,
  reasonForContact: values.reasonForContact,
  immediateDanger: values.immediateDanger || null,
  source: values.source || ('self' as const),
  cameBy: values.cameBy || ('in_person' as const),
  ...(values.responsibleWorkerId ? { responsibleWorkerId: values.responsibleWorkerId } : {}),
});

export const intakeBody = (values: IntakeValues) => ({
  ...personBody(values),
  ...caseBody(values),
  consentGiven: values.consentGiven === 'not_yet' ? null : values.consentGiven || null,
  consentWords: values.consentWords || null,
});
