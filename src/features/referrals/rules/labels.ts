import type { Status } from './status.ts';

/** What we write down when the provider, or we, bring a referral there: the words on the buttons. */
export const moveWords: Readonly<Record<Exclude<Status, 'draft' | 'requested'>, string>> = {
  accepted: /*i18n*/ 'They accepted',
  wait_listed: /*i18n*/ 'They put the person on a waiting list',
  rejected: /*i18n*/ 'They declined',
  in_progress: /*i18n*/ 'The service has begun or goes on',
  on_hold: /*i18n*/ 'The service pauses',
  completed: /*i18n*/ 'The service is completed',
  failed: /*i18n*/ 'It did not work out',
  cancelled: /*i18n*/ 'Call it off',
};
