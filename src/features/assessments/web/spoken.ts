import type { Domain, Sensitivity } from '#platform/values/index.ts';
import type { Hope, Need, Strength } from '../contract.ts';
import { usualSensitivity } from '../rules/domains.ts';

/** What came of speaking about a domain of life. */
export type What = 'need' | 'strength' | 'hope' | 'nothing_now' | 'rather_not_say';
export type Protection = Sensitivity | 'none';

/** Everything the one dialog asks; which part is sent depends on `what`. */
export type Spoken = {
  readonly domain: Domain | '';
  readonly words: string;
  readonly what: What | '';
  readonly title: string;
  readonly impact: string;
  readonly wishedFor: string;
  readonly horizon: Need['horizon'] | '';
  readonly kind: Strength['kind'] | '';
  readonly raisedBy: Need['raisedBy'] | '';
  readonly sensitivity: Protection | '';
};

const blank: Spoken = {
  domain: '',
  words: '',
  what: '',
  title: '',
  impact: '',
  wishedFor: '',
  horizon: 'long_term',
  kind: 'strength',
  raisedBy: 'client',
  sensitivity: 'none',
};

/** The protection that a domain suggests to somebody who may give it. */
export function suggested(domain: Domain | '', mayProtect: readonly Sensitivity[]): Protection {
  const usual = domain === '' ? null : usualSensitivity(domain);
  return usual !== null && mayProtect.includes(usual) ? usual : 'none';
}

export function newSpoken(domain: Domain | '', what: What | '', mayProtect: readonly Sensitivity[]): Spoken {
  return { ...blank, domain, what, sensitivity: suggested(domain, mayProtect) };
}

export function spokenOfNeed(need: Need): Spoken {
  const { domain, title, horizon, raisedBy } = need;
  return {
    ...blank,
    what: 'need',
    domain,
    title,
    horizon,
    raisedBy,
    words: need.words ?? '',
    impact: need.impact ?? '',
    wishedFor: need.wishedFor ?? '',
    sensitivity: need.sensitivity ?? 'none',
  };
}

export function spokenOfStrength(strength: Strength): Spoken {
  const { domain, title, kind, raisedBy } = strength;
  return {
    ...blank,
    what: 'strength',
    domain,
    title,
    kind,
    raisedBy,
    words: strength.words ?? '',
    sensitivity: strength.sensitivity ?? 'none',
  };
}

export function spokenOfHope(hope: Hope): Spoken {
  const { domain, title } = hope;
  return {
    ...blank,
    what: 'hope',
    domain,
    title,
    words: hope.words ?? '',
    sensitivity: hope.sensitivity ?? 'none',
  };
}

/** The protection as it is sent. */
export const protection = (given: Spoken['sensitivity']): Sensitivity | null =>
  given === '' || given === 'none' ? null : given;

/** An empty choice is sent as it is: the server says which field is missing. */
export function needBody({
  domain,
  title,
  words,
  impact,
  wishedFor,
  horizon,
  raisedBy,
  sensitivity,
}: Spoken) {
  return {
    domain: domain as Domain,
    title,
    words,
    impact,
    wishedFor,
    horizon: horizon || ('long_term' as const),
    raisedBy: raisedBy || ('client' as const),
    sensitivity: protection(sensitivity),
  };
}

export function strengthBody({ domain, title, words, kind, raisedBy, sensitivity }: Spoken) {
  return {
    domain: domain as Domain,
    title,
    words,
    kind: kind || ('strength' as const),
    raisedBy: raisedBy || ('client' as const),
    sensitivity: protection(sensitivity),
  };
}

export function hopeBody({ domain, title, words, sensitivity }: Spoken) {
  return { domain: domain as Domain, title, words, sensitivity: protection(sensitivity) };
}
