import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { Id } from '#platform/values/index.ts';
import { Message, NewAppointment, NewFacts, NewServiceReceived } from './parts.ts';
import { Referral, ReferralDetail } from './referral.ts';
import { NewLink, NewReferral, ReferralChange, Reminder, Sending, Sent, StatusChange } from './writing.ts';

const ofClient = z.object({ clientId: Id });
const ofReferral = z.object({ clientId: Id, referralId: Id });
const may = 'write clients';
const change = { action: 'change', what: 'referral' } as const;
const send = { action: 'send', what: 'referral' } as const;

export const staffReferralRoutes = {
  listReferrals: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/referrals',
    summary: 'A person’s referrals, open ones first',
    may: 'read clients',
    audit: { action: 'read', what: 'referrals' },
    input: { params: ofClient },
    output: z.array(Referral),
  }),
  readReferral: defineRoute({
    method: 'GET',
    path: '/clients/:clientId/referrals/:referralId',
    summary: 'Read a referral with its whole conversation',
    may: 'read clients',
    audit: { action: 'read', what: 'referral' },
    input: { params: ofReferral },
    output: ReferralDetail,
  }),
  writeReferral: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals',
    summary: 'Write a referral; nothing is sent yet',
    may,
    audit: { action: 'create', what: 'referral' },
    input: { params: ofClient, body: NewReferral },
    output: ReferralDetail,
  }),
  changeReferral: defineRoute({
    method: 'PATCH',
    path: '/clients/:clientId/referrals/:referralId',
    summary: 'Change a referral that was not sent yet',
    may,
    audit: change,
    edits: true,
    input: { params: ofReferral, body: ReferralChange },
    output: ReferralDetail,
  }),
  sendReferral: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/sending',
    summary: 'Tell the provider, on live consent only; what is told is written down',
    may,
    audit: send,
    shownOnce: true,
    input: { params: ofReferral, body: Sending },
    output: Sent,
  }),
  makeLink: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/links',
    summary: 'Make a further link to the provider’s page',
    may,
    audit: send,
    shownOnce: true,
    input: { params: ofReferral, body: NewLink },
    output: Sent,
  }),
  revokeLink: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/links/:linkId/revocation',
    summary: 'End a link at once',
    may,
    audit: change,
    input: { params: ofReferral.extend({ linkId: Id }) },
    output: ReferralDetail,
  }),
  remindProvider: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/reminders',
    summary: 'Remind the provider by e-mail, with a fresh link',
    may,
    audit: send,
    input: { params: ofReferral, body: Reminder },
    output: ReferralDetail,
  }),
  moveReferral: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/status-changes',
    summary: 'Bring a referral where the table allows, or write down what the provider said',
    may,
    audit: change,
    input: { params: ofReferral, body: StatusChange },
    output: ReferralDetail,
  }),
  writeToProvider: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/messages',
    summary: 'Write to the provider on their page',
    may,
    audit: send,
    input: { params: ofReferral, body: Message },
    output: ReferralDetail,
  }),
  noteCall: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/calls',
    summary: 'Note what the provider said when called; they do not see it',
    may,
    audit: change,
    input: { params: ofReferral, body: Message },
    output: ReferralDetail,
  }),
  tellFacts: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/facts',
    summary: 'Write down any of the four facts',
    may,
    audit: change,
    input: { params: ofReferral, body: NewFacts },
    output: ReferralDetail,
  }),
  recordService: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/services-received',
    summary: 'Record what was received',
    may,
    audit: change,
    input: { params: ofReferral, body: NewServiceReceived },
    output: ReferralDetail,
  }),
  arrangeAppointment: defineRoute({
    method: 'POST',
    path: '/clients/:clientId/referrals/:referralId/appointments',
    summary: 'Write down an appointment with the provider',
    may,
    audit: change,
    input: { params: ofReferral, body: NewAppointment },
    output: ReferralDetail,
  }),
};
