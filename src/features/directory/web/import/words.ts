import type { Tone } from '#ui/kit.ts';
import type { Counts, Remark } from '../../contract.ts';

export const doneNames: Readonly<Record<keyof Counts, string>> = {
  added: /*i18n*/ 'Added',
  updated: /*i18n*/ 'Updated',
  unchanged: /*i18n*/ 'Unchanged',
  refused: /*i18n*/ 'Refused',
};

export const rowTones: Readonly<Record<keyof Counts, Tone>> = {
  added: 'good',
  updated: 'info',
  unchanged: 'plain',
  refused: 'danger',
};

export const remarkNames: Readonly<Record<Remark['done'], string>> = {
  refused: /*i18n*/ 'The row was refused',
  'field left out': /*i18n*/ 'The field was left out',
  completed: /*i18n*/ 'Mended',
  ignored: /*i18n*/ 'Passed over',
};

export const remarkTones: Readonly<Record<Remark['done'], Tone>> = {
  refused: 'danger',
  'field left out': 'warn',
  completed: 'info',
  ignored: 'plain',
};

export const entityLabels: Readonly<Record<string, string>> = {
  taxonomy: /*i18n*/ 'Vocabularies',
  taxonomy_term: /*i18n*/ 'Terms of vocabularies',
  organization: /*i18n*/ 'Organizations',
  program: /*i18n*/ 'Programs of organizations',
  location: /*i18n*/ 'Places',
  service: /*i18n*/ 'Services',
  service_at_location: /*i18n*/ 'Services at places',
  contact: /*i18n*/ 'People to ask for',
  phone: /*i18n*/ 'Phones',
  address: /*i18n*/ 'Addresses',
  schedule: /*i18n*/ 'Opening hours',
  language: /*i18n*/ 'Languages',
  accessibility: /*i18n*/ 'Accessibility',
  required_document: /*i18n*/ 'Documents to bring',
  cost_option: /*i18n*/ 'Costs',
  service_area: /*i18n*/ 'Areas served',
  funding: /*i18n*/ 'Funding',
  organization_identifier: /*i18n*/ 'Numbers of organizations',
  attribute: /*i18n*/ 'Classifications',
  metadata: /*i18n*/ 'Earlier changes',
};
