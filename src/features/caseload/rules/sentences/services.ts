import { type Fact, factWords } from '#features/referrals/rules/facts.ts';
import type { OpenStatus } from '#features/referrals/rules/status.ts';
import type { SignalFacts } from '../../contract/facts.ts';
import { type Say, type Sentence, says } from './say.ts';

type Codes =
  | 'referral_silent'
  | 'provider_wrote'
  | 'referral_unsent'
  | 'facts_missing'
  | 'need_without_service'
  | 'need_untouched'
  | 'consent_expiring'
  | 'appointment'
  | 'appointment_unanswered'
  | 'appointment_missed'
  | 'emergency_review'
  | 'closure_to_sign';

const silence: Readonly<Record<OpenStatus, string>> = {
  requested:
    /*i18n*/ '{organization} has not answered for {days, plural, one {# day} other {# days}} ({service}).',
  wait_listed:
    /*i18n*/ 'No news of the waiting list at {organization} for {days, plural, one {# day} other {# days}} ({service}).',
  accepted:
    /*i18n*/ '{organization} accepted {days, plural, one {# day} other {# days}} ago, and nothing has been heard since ({service}).',
  in_progress:
    /*i18n*/ 'No news from {organization} for {days, plural, one {# day} other {# days}} ({service}).',
  on_hold:
    /*i18n*/ '{organization} paused {days, plural, one {# day} other {# days}} ago, and nothing has been heard since ({service}).',
};

const interpreters: Readonly<Record<SignalFacts['appointment']['interpreter'], string>> = {
  not_needed: '',
  arranged: /*i18n*/ 'interpreter confirmed',
  missing: /*i18n*/ 'no interpreter is arranged yet',
};

function arranged({ title, place, at, days, interpreter }: SignalFacts['appointment'], say: Say): Sentence {
  const help = interpreters[interpreter];
  const more = say.list([place, help && say.word(help)].filter((part): part is string => Boolean(part)));
  const when = days === 0 ? say.time(at) : say.moment(at);
  return says(more ? /*i18n*/ '{title}: {when}, {more}.' : /*i18n*/ '{title}: {when}.', {
    title,
    when,
    more,
  });
}

const nothingUnderWay =
  /*i18n*/ 'Nothing is under way for “{need}”, for {days, plural, one {# day} other {# days}} now.';

const consents = {
  service: {
    ahead: /*i18n*/ 'The consent to be served by us ends on {on}.',
    over: /*i18n*/ 'The consent to be served by us ended on {on}, and the case goes on.',
  },
  sharing: {
    ahead: /*i18n*/ 'The consent to share with {organization} ends on {on}.',
    over: /*i18n*/ 'The consent to share with {organization} ended on {on}, and a referral still rests on it.',
  },
} as const;

/** About services, appointments, consents, and what waits for a signature. */
export const aboutServices: {
  readonly [Code in Codes]: (facts: SignalFacts[Code], name: string, say: Say) => Sentence;
} = {
  referral_silent: ({ organization, service, status, days }) =>
    says(silence[status], { organization, service, days }),
  provider_wrote: ({ organization, service, days }) =>
    days === 0
      ? says(/*i18n*/ '{organization} wrote today and waits for you ({service}).', { organization, service })
      : says(
          /*i18n*/ '{organization} wrote {days, plural, one {# day} other {# days}} ago and waits for you ({service}).',
          { organization, service, days },
        ),
  referral_unsent: ({ service, days }) =>
    says(
      /*i18n*/ 'The referral to {service} was written {days, plural, one {# day} other {# days}} ago and never sent.',
      { service, days },
    ),
  facts_missing: ({ service, missing, days }, name, say) =>
    says(
      /*i18n*/ '{service} ended {days, plural, one {# day} other {# days}} ago. Ask {name} what came of it; still open: {missing}.',
      {
        service,
        days,
        name,
        missing: say.list(missing.map((fact: Fact) => say.word(factWords[fact]).toLocaleLowerCase())),
      },
    ),
  need_without_service: ({ need, failedAt, days }) =>
    failedAt === null
      ? says(nothingUnderWay, { need, days })
      : says(/*i18n*/ 'It came to nothing at {failedAt}, and nothing else is under way for “{need}”.', {
          failedAt,
          need,
        }),
  need_untouched: ({ need, days }) => says(nothingUnderWay, { need, days }),
  consent_expiring: ({ organization, on, expired }, _name, say) =>
    says(consents[organization === null ? 'service' : 'sharing'][expired ? 'over' : 'ahead'], {
      organization: organization ?? '',
      on: say.day(on),
    }),
  appointment: (facts, _name, say) => arranged(facts, say),
  appointment_unanswered: ({ title, at }, _name, say) =>
    says(/*i18n*/ '{title} was on {when}. How did it go?', { title, when: say.moment(at) }),
  appointment_missed: ({ title, days }, name) =>
    days === 0
      ? says(/*i18n*/ '{name} missed {title} today, and nobody has spoken with them since.', { name, title })
      : says(
          /*i18n*/ '{name} missed {title} {days, plural, one {# day} other {# days}} ago, and nobody has reached them since.',
          { name, title, days },
        ),
  emergency_review: ({ worker, reason, at }, _name, say) =>
    says(/*i18n*/ '{worker} opened this record in an emergency on {when}: “{reason}”', {
      worker,
      reason,
      when: say.moment(at),
    }),
  closure_to_sign: ({ worker, open }) =>
    says(
      /*i18n*/ '{worker} asks you to sign an ending with {open, plural, =0 {nothing} one {# thing} other {# things}} left open.',
      { worker, open },
    ),
};
