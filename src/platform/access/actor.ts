import type { Role } from './capabilities.ts';

/** A signed-in member of staff. */
export type WorkerActor = {
  readonly kind: 'worker';
  readonly agencyId: string;
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clearances: readonly string[];
  readonly language: string;
  /** The agency's IANA time zone: dates of a case are in it. */
  readonly timeZone: string;
};

/** A provider who holds the link to one referral. `id` is the link's. */
export type PartnerActor = {
  readonly kind: 'partner';
  readonly agencyId: string;
  readonly id: string;
  readonly referralId: string;
  readonly clientId: string;
  readonly timeZone: string;
};

/** Somebody unknown on an open public page. `id` is the program's: nothing of the person is known. */
export type VisitorActor = {
  readonly kind: 'visitor';
  readonly agencyId: string;
  readonly id: string;
  readonly timeZone: string;
};

export type Actor = WorkerActor | PartnerActor | VisitorActor;

/** What is presented to the database to become an actor: the token of a session or a referral link, or the address of a public page, which is no secret. */
export type Secret = { readonly kind: 'session' | 'link' | 'page'; readonly token: string };
