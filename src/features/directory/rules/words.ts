/** HSDS 3.0, service.status. */
export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

/** Whether somebody new can come, as last heard. */
export const capacities = ['open', 'waiting_list', 'full'] as const;
export type Capacity = (typeof capacities)[number];

export const waysToVerify = ['phone', 'visit', 'website', 'email'] as const;
export type WayToVerify = (typeof waysToVerify)[number];

/** What somebody heard when they asked whether an entry is still true. */
export const findings = ['as_written', 'mended', 'closed'] as const;
export type Finding = (typeof findings)[number];

/** RFC 5545 names of the days, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

export const statusNames: Readonly<Record<ServiceStatus, string>> = {
  active: /*i18n*/ 'Open to people',
  inactive: /*i18n*/ 'Not offered now',
  defunct: /*i18n*/ 'Closed for good',
  'temporarily closed': /*i18n*/ 'Closed for a while',
};

export const capacityNames: Readonly<Record<Capacity, string>> = {
  open: /*i18n*/ 'Takes new people',
  waiting_list: /*i18n*/ 'Has a waiting list',
  full: /*i18n*/ 'Takes nobody new',
};

export const wayNames: Readonly<Record<WayToVerify, string>> = {
  phone: /*i18n*/ 'By phone',
  visit: /*i18n*/ 'In person',
  website: /*i18n*/ 'On their website',
  email: /*i18n*/ 'By e-mail',
};

export const findingNames: Readonly<Record<Finding, string>> = {
  as_written: /*i18n*/ 'Everything is as written',
  mended: /*i18n*/ 'Something was wrong; I have mended it',
  closed: /*i18n*/ 'It does not exist any more',
};

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  MO: /*i18n*/ 'Monday',
  TU: /*i18n*/ 'Tuesday',
  WE: /*i18n*/ 'Wednesday',
  TH: /*i18n*/ 'Thursday',
  FR: /*i18n*/ 'Friday',
  SA: /*i18n*/ 'Saturday',
  SU: /*i18n*/ 'Sunday',
};
