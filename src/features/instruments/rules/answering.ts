/** Who gave the answers. */
export const answerers = ['client', 'together', 'proxy'] as const;
export type Answerer = (typeof answerers)[number];
export const answererLabels: Readonly<Record<Answerer, string>> = {
  client: /*i18n*/ 'They alone',
  together: /*i18n*/ 'We together',
  proxy: /*i18n*/ 'Somebody for them',
};

/** How they were asked. */
export const modes = ['in_person', 'phone', 'video', 'on_paper'] as const;
export type Mode = (typeof modes)[number];
export const modeLabels: Readonly<Record<Mode, string>> = {
  in_person: /*i18n*/ 'In person',
  phone: /*i18n*/ 'On the phone',
  video: /*i18n*/ 'By video',
  on_paper: /*i18n*/ 'On paper, written down later',
};

export const statuses = ['in_progress', 'completed', 'amended', 'entered_in_error'] as const;
export type Status = (typeof statuses)[number];
export const statusLabels: Readonly<Record<Status, string>> = {
  in_progress: /*i18n*/ 'Begun',
  completed: /*i18n*/ 'Done',
  amended: /*i18n*/ 'Corrected',
  entered_in_error: /*i18n*/ 'Entered in error',
};

/** FHIR's word for each (QuestionnaireResponse.status). */
export const fhirStatus: Readonly<Record<Status, string>> = {
  in_progress: 'in-progress',
  completed: 'completed',
  amended: 'amended',
  entered_in_error: 'entered-in-error',
};

/** Needs, strengths and risks together, where a cadence is about them and no instrument. */
export const wholeLife = 'life';
