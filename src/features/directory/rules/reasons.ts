import type { Reason, ReferralRecord, Wish } from '../contract.ts';
import { openState, type WallTime, type WeeklyHours } from './hours.ts';
import type { Capacity, ServiceStatus } from './words.ts';

/** What is known of a service when it is suggested. */
export type Candidate = {
  readonly status: ServiceStatus;
  readonly distanceKm: number | null;
  readonly speaks: boolean;
  readonly languages: readonly { readonly code: string | null; readonly name: string | null }[];
  readonly interpretation: string | null;
  readonly openings: readonly WeeklyHours[];
  readonly fees: string | null;
  readonly eligibility: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly waitingDays: number | null;
  readonly waitTime: string | null;
  readonly capacity: Capacity | null;
  readonly record: ReferralRecord | null;
  readonly lastVerifiedAt: string | null;
};

/** An entry nobody has checked for this long may be wrong (the yearly check that directories commit to). */
const staleAfterDays = 365;
const freeOfCharge = /^\s*(free\b|no (fees?|costs?|charge)\b|none\b|\$?0(\.00)?\b)/i;
const dayMs = 86_400_000;

/** Why this service, in the order in which a case manager asks. What nobody knows is left unsaid. */
export function reasonsFor(service: Candidate, wish: Wish, at: WallTime & { readonly now: Date }): Reason[] {
  return [
    ...language(service, wish),
    ...distance(service, wish),
    ...waiting(service),
    ...eligibility(service, wish),
    ...cost(service),
    ...open(service, at),
    { kind: 'record' as const, record: service.record },
    verified(service, at.now),
  ];
}

function language(service: Candidate, wish: Wish): Reason[] {
  const spoken = service.languages.flatMap(({ code, name }) => code ?? name ?? []);
  if (!wish.language && spoken.length === 0) return [];
  return [
    { kind: 'language', good: service.speaks, spoken, interpretation: service.interpretation !== null },
  ];
}

function distance(service: Candidate, wish: Wish): Reason[] {
  if (!wish.near) return [];
  const km = service.distanceKm === null ? null : Math.round(service.distanceKm * 10) / 10;
  return [{ kind: 'distance', km, withoutPlace: km === null }];
}

function waiting({ waitingDays, waitTime, capacity }: Candidate): Reason[] {
  if (waitingDays === null && waitTime === null && capacity === null) return [];
  return [{ kind: 'waiting', days: waitingDays, text: waitTime, capacity }];
}

function eligibility(service: Candidate, wish: Wish): Reason[] {
  const { minimumAge, maximumAge } = service;
  const knowsAges = minimumAge !== null || maximumAge !== null;
  const ageFits =
    wish.age === undefined || !knowsAges
      ? null
      : (minimumAge ?? 0) <= wish.age && wish.age <= (maximumAge ?? 150);
  if (!service.eligibility && ageFits === null) return [];
  return [{ kind: 'eligibility', text: service.eligibility ?? '', ageFits }];
}

function cost({ fees }: Candidate): Reason[] {
  return fees === null ? [] : [{ kind: 'cost', free: freeOfCharge.test(fees), text: fees }];
}

function open(service: Candidate, at: WallTime): Reason[] {
  const state = service.status === 'active' ? openState(service.openings, at) : undefined;
  return state ? [{ kind: 'open', ...state }] : [];
}

function verified({ lastVerifiedAt }: Candidate, now: Date): Reason {
  const stale =
    lastVerifiedAt === null || now.getTime() - Date.parse(lastVerifiedAt) > staleAfterDays * dayMs;
  return { kind: 'verified', at: lastVerifiedAt, stale };
}
