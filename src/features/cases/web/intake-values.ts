import { nobodyYet, type PersonValues, personBody } from '#features/clients/web/index.tsx';
import type { ConsentWay, Source } from '../rules.ts';

/** An intake as the page holds it. */
export type IntakeValues = PersonValues & {
  programId: string;
  responsibleWorkerId: string;
  reasonForContact: string;
  immediateDanger: string;
  source: Source | '';
  consentGiven: ConsentWay | 'not_yet' | '';
  consentWords: string;
};

export const blankIntake: IntakeValues = {
  ...nobodyYet,
  programId: '',
  responsibleWorkerId: '',
  reasonForContact: '',
  immediateDanger: '',
  source: 'self',
  consentGiven: '',
  consentWords: '',
};

export const intakeBody = (values: IntakeValues) => ({
  ...personBody(values),
  programId: values.programId,
  reasonForContact: values.reasonForContact,
  immediateDanger: values.immediateDanger || null,
  source: values.source || 'self',
  consentGiven: values.consentGiven === 'not_yet' ? null : values.consentGiven || null,
  consentWords: values.consentWords || null,
  ...(values.responsibleWorkerId ? { responsibleWorkerId: values.responsibleWorkerId } : {}),
});
