import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { type ConflictLabels, languageName, type Option, useTold, withCommas } from '#ui/kit.ts';
import { capacityNames, statusNames, weekdayNames } from '../../rules/words.ts';
import { clock } from '../words.ts';
import type { HoursValues, PhoneValues, PlaceValues, ServiceValues } from './serviceForm.ts';

const together = (parts: readonly string[]) => withCommas(parts);
const phoneText = ({ number, extension, description }: PhoneValues) =>
  together([number, extension, description]);
const placeText = ({
  name,
  address,
  city,
  state,
  postalCode,
  latitude,
  longitude,
  transportation,
}: PlaceValues) => together([name, address, city, state, postalCode, latitude, longitude, transportation]);

/** What is known about a service, where two have written it. */
export function useServiceLabels(): ConflictLabels<ServiceValues> {
  const { i18n } = useLingui();
  const { typed, chosen, several } = useTold();
  const { nameOf } = useDomains();
  const hoursText = ({ days, opensAt, closesAt }: HoursValues) =>
    i18n.t('{days}: {from} to {to}', {
      days: withCommas(days.map((day) => i18n.t(weekdayNames[day]))),
      from: clock(i18n, opensAt),
      to: clock(i18n, closesAt),
    });
  return {
    alternateName: null,
    name: typed(i18n.t('Name of the service')),
    organizationId: { label: i18n.t('Organization'), say: (one: Option | null) => one?.label ?? '' },
    description: i18n.t('What they do'),
    domains: several(i18n.t('Helps with'), nameOf),
    status: chosen(i18n.t('Is it open?'), statusNames),
    alert: typed(i18n.t('Notice')),
    eligibility: i18n.t('For whom'),
    minimumAge: typed(i18n.t('From age')),
    maximumAge: typed(i18n.t('To age')),
    languages: several(i18n.t('Languages spoken there'), (tag: string) => languageName(i18n, tag)),
    interpretation: typed(i18n.t('Interpreters')),
    fees: typed(i18n.t('Cost')),
    capacity: chosen(i18n.t('Do they take new people?'), capacityNames),
    waitingDays: typed(i18n.t('Days one really waits')),
    capacityNote: typed(i18n.t('Note about that')),
    waitTime: typed(i18n.t('Waiting time, as they say')),
    areas: i18n.t('Where one must live'),
    application: i18n.t('How to apply'),
    applicationSteps: i18n.t('Step by step'),
    documents: i18n.t('What to bring'),
    phones: several(i18n.t('Phones'), phoneText),
    email: typed(i18n.t('E-mail address')),
    url: typed(i18n.t('Website')),
    hours: several(i18n.t('Opening hours'), hoursText),
    places: several(i18n.t('Places'), placeText),
  };
}
