import type { KnownDomain } from '#platform/values/domains.ts';

/** The words of printed documents in one language. `{…}` is filled in. */
export type PrintWords = {
  readonly page: string;
  readonly forWhom: string;
  readonly pack: Readonly<
    Record<
      | 'title'
      | 'done'
      | 'yourWords'
      | 'goesOn'
      | 'whomToCall'
      | 'noResources'
      | 'weCall'
      | 'weCallOn'
      | 'again'
      | 'againWords'
      | 'phone'
      | 'worker',
      string
    >
  >;
  readonly plan: Readonly<
    Record<
      | 'title'
      | 'hope'
      | 'goal'
      | 'yourWords'
      | 'measure'
      | 'now'
      | 'wished'
      | 'by'
      | 'steps'
      | 'fromHope'
      | 'noSteps'
      | 'answer'
      | 'yes'
      | 'no'
      | 'could_not_answer'
      | 'questions'
      | 'client'
      | 'family'
      | 'worker'
      | 'provider',
      string
    >
  >;
  readonly safety: Readonly<
    Record<
      | 'title'
      | 'intro'
      | 'warningSigns'
      | 'ownWays'
      | 'placesAndPeople'
      | 'peopleToAsk'
      | 'professionals'
      | 'saferSurroundings'
      | 'danger'
      | 'dangerWords',
      string
    >
  >;
  readonly whole: Readonly<
    Record<
      | 'title'
      | 'matters'
      | 'hopes'
      | 'carries'
      | 'supports'
      | 'missing'
      | 'now'
      | 'instead'
      | 'others'
      | 'by'
      | 'unasked'
      | 'none'
      | 'questions',
      string
    >
  >;
  readonly domains: Readonly<Record<KnownDomain, string>>;
};
