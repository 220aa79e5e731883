import type { Action } from './actions.ts';
import type { PartnerApi } from './api.ts';

export type Values = {
  readonly by: string;
  readonly words: string;
  readonly expectedOn: string;
  readonly waitPosition: string;
  readonly startsAt: string;
  readonly place: string;
  readonly interpreterArranged: boolean;
  readonly receivedOn: string;
  readonly quantity: string;
  readonly unit: string;
  readonly contactMade: 'yes' | 'no' | '';
  readonly serviceReceived: 'yes' | 'no' | '';
};

export const blank: Values = {
  by: '',
  words: '',
  expectedOn: '',
  waitPosition: '',
  startsAt: '',
  place: '',
  interpreterArranged: false,
  receivedOn: '',
  quantity: '',
  unit: '',
  contactMade: '',
  serviceReceived: '',
};

const number = (typed: string) => (typed ? Number(typed) : null);
const answer = (said: Values['contactMade']) => (said ? said === 'yes' : null);

/** How each action is sent. */
export const senders: Readonly<Record<Action, (api: PartnerApi, values: Values) => Promise<unknown>>> = {
  accept: (api, { by, words }) => api('POST /partner/referral/acceptance', { body: { by, note: words } }),
  start: (api, { by, words }) => api('POST /partner/referral/progress', { body: { by, note: words } }),
  wait: (api, { by, words, expectedOn, waitPosition }) =>
    api('POST /partner/referral/waiting-list', {
      body: { by, note: words, expectedOn: expectedOn || null, waitPosition: number(waitPosition) },
    }),
  decline: (api, { by, words }) => api('POST /partner/referral/refusal', { body: { by, reason: words } }),
  appointment: (api, { by, startsAt, place, interpreterArranged }) =>
    api('POST /partner/referral/appointments', { body: { by, startsAt, place, interpreterArranged } }),
  service: (api, { by, words, receivedOn, quantity, unit }) =>
    api('POST /partner/referral/services-received', {
      body: { by, receivedOn, quantity: number(quantity), unit, note: words },
    }),
  complete: (api, values) => sendOutcome(api, 'completed', values),
  hold: (api, { by, words, expectedOn }) =>
    api('POST /partner/referral/hold', { body: { by, reason: words, expectedOn: expectedOn || null } }),
  fail: (api, values) => sendOutcome(api, 'failed', values),
  message: (api, { by, words }) => api('POST /partner/referral/messages', { body: { by, text: words } }),
};

function sendOutcome(api: PartnerApi, outcome: 'completed' | 'failed', values: Values): Promise<unknown> {
  const { by, words, contactMade, serviceReceived } = values;
  return api('POST /partner/referral/outcome', {
    body: {
      by,
      outcome,
      reason: words,
      contactMade: answer(contactMade),
      serviceReceived: answer(serviceReceived),
    },
  });
}
