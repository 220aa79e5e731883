import type { Category } from '#features/sharing/index.ts';
import { type NearestConsent, standingOf } from '#features/sharing/index.ts';
import type { Referral, ReferralDetail } from '../contract.ts';
import { abilitiesOf } from '../rules/abilities.ts';
import { lastDayBefore } from '../rules/clock.ts';
import { type Fact, factsMissing, type NeedMet } from '../rules/facts.ts';
import { isOpen, movesOf } from '../rules/status.ts';
import { categoriesOf, type Known, whatIsTold } from '../rules/told.ts';
import { turnOf } from '../rules/turn.ts';

type Teller = { readonly at: string; readonly by: string };

/** A referral as the database gives it: what is known, before what follows from it. */
export type ReferralRow = Omit<
  Referral,
  'facts' | 'answerDueOn' | 'silentSince' | 'turn' | 'turnSince' | 'factsMissing' | 'moves' | 'can'
> & {
  readonly contactMade: boolean | null;
  readonly serviceReceived: boolean | null;
  readonly needMet: NeedMet | null;
  readonly experience: string | null;
  readonly experienceRating: number | null;
  readonly told: Readonly<Partial<Record<Fact, Teller>>> | null;
  readonly lastWord: { readonly by: 'worker' | 'partner'; readonly at: string } | null;
};

export type DetailRow = ReferralRow &
  Pick<ReferralDetail, 'events' | 'appointments' | 'servicesReceived' | 'links' | 'provider'> & {
    readonly disclosed: { readonly content: ReferralDetail['told']; readonly categories: Category[] } | null;
    readonly known: Known;
    readonly nearest: NearestConsent;
  };

function factsOf(row: ReferralRow): Referral['facts'] {
  const known = <T>(fact: Fact, value: T | null) => {
    const { at, by } = row.told?.[fact] ?? { at: row.statusAt, by: row.requestedBy.name };
    return value === null ? null : { value, at, by };
  };
  const { experience: words, experienceRating: rating } = row;
  return {
    contactMade: known('contact_made', row.contactMade),
    serviceReceived: known('service_received', row.serviceReceived),
    needMet: known('need_met', row.needMet),
    experience: known('experience', words === null && rating === null ? null : { words, rating }),
  };
}

function factsKnown({ contactMade, serviceReceived, needMet, experience }: Referral['facts']): Fact[] {
  const all: Record<Fact, unknown> = {
    contact_made: contactMade,
    service_received: serviceReceived,
    need_met: needMet,
    experience,
  };
  return Object.entries(all).flatMap(([fact, known]) => (known === null ? [] : [fact as Fact]));
}

/** Adds what follows from the tables of the rules: the facts, whose move it is, what can be done. */
export function toReferral(row: ReferralRow, now: Date, timeZone: string): Referral {
  const { contactMade, serviceReceived, needMet, experience, experienceRating, told, lastWord, ...rest } =
    row;
  const facts = factsOf(row);
  const missing = [...factsMissing(row.status, factsKnown(facts))];
  const turn = turnOf({
    status: row.status,
    lastWordBy: lastWord?.by ?? null,
    factsMissing: missing.length > 0,
  });
  const late = isOpen(row.status) && new Date(row.answerDueAt) < now;
  return {
    ...rest,
    facts,
    factsMissing: missing,
    answerDueOn: lastDayBefore(row.answerDueAt, timeZone),
    silentSince: late ? row.answerDueAt : null,
    turn,
    turnSince: lastWord && lastWord.at > row.statusAt ? lastWord.at : row.statusAt,
    moves: [...movesOf(row.status, 'worker')],
    can: [...abilitiesOf(row.status, 'worker')],
  };
}

/** The whole page of a referral. */
export function toDetail(row: DetailRow, now: Date, timeZone: string): ReferralDetail {
  const { disclosed, known, nearest, events, appointments, servicesReceived, links, provider, ...rest } = row;
  const wanted = categoriesOf(row.tells, row.sensitivity);
  const { consent, absence, missing } = standingOf(nearest, wanted);
  return {
    ...toReferral(rest, now, timeZone),
    events,
    appointments,
    servicesReceived,
    links,
    provider,
    told: disclosed?.content ?? whatIsTold(known, wanted),
    categories: disclosed?.categories ?? [...wanted],
    consent: {
      consent: consent && { id: consent.id, givenOn: consent.givenOn, expiresOn: consent.expiresOn },
      absence,
      missing: [...missing],
    },
  };
}
