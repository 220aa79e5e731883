import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { type Fact, Facts, inLine, languageName, Mark, withCommas } from '#ui/kit.ts';
import type { Service } from '../../contract.ts';
import { capacityNames } from '../../rules/words.ts';
import { languageNamesOf } from '../words.ts';

/** For whom it is, in which language, what it costs, how long one waits; what nobody knows says so. */
export function ServiceFacts({ service }: { readonly service: Service }) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const unknown = <Mark tone="missing">{i18n.t('Not known')}</Mark>;
  const facts: Fact[] = [
    {
      name: i18n.t('Helps with'),
      value: withCommas(service.domains.map(nameOf)) || unknown,
    },
    { name: i18n.t('For whom'), value: eligibility(i18n, service) || unknown },
    { name: i18n.t('Languages'), value: languages(i18n, service) || unknown },
    { name: i18n.t('Cost'), value: costs(i18n, service) || unknown },
    { name: i18n.t('Waiting'), value: waiting(i18n, service) || unknown },
    { name: i18n.t('Our referrals there'), value: record(i18n, service) },
    ...(service.areas.length > 0
      ? [{ name: i18n.t('Where one must live'), value: withCommas(service.areas) }]
      : []),
    ...(service.funding.length > 0
      ? [{ name: i18n.t('Paid for by'), value: withCommas(service.funding) }]
      : []),
    ...(service.accreditations ? [{ name: i18n.t('Accredited by'), value: service.accreditations }] : []),
    ...(service.terms.length > 0
      ? [{ name: i18n.t('Kind of service'), value: withCommas(service.terms) }]
      : []),
  ];
  return <Facts facts={facts} />;
}

function eligibility(i18n: I18n, { eligibility: text, minimumAge, maximumAge }: Service): string {
  const ages =
    minimumAge === null && maximumAge === null
      ? ''
      : maximumAge === null
        ? i18n.t('From {age} years on', { age: minimumAge })
        : i18n.t('{from} to {to} years old', { from: minimumAge ?? 0, to: maximumAge });
  return inLine([text, ages]);
}

function languages(i18n: I18n, { languages: spoken, interpretation }: Service): string {
  const named = languageNamesOf(
    i18n,
    spoken.map(({ code, name }) => (code ? languageName(i18n, code) : (name ?? ''))).filter(Boolean),
  );
  return inLine([named, interpretation]);
}

function costs(i18n: I18n, { fees, costs: options }: Service): string {
  const named = options.map(({ option, amount, currency, description }) => {
    const price =
      amount === null
        ? ''
        : currency
          ? i18n.number(amount, { style: 'currency', currency: currency.toUpperCase() })
          : i18n.number(amount);
    return [option, price, description].filter(Boolean).join(' ');
  });
  return inLine([fees, ...named]);
}

function waiting(i18n: I18n, { waitingDays, waitTime, capacity, capacityNote }: Service): string {
  const days =
    waitingDays === null
      ? ''
      : waitingDays === 0
        ? i18n.t('No waiting')
        : i18n.t('{days, plural, one {# day} other {# days}} of waiting', { days: waitingDays });
  return inLine([
    days,
    capacity && i18n.t(capacityNames[capacity]),
    capacityNote,
    waitTime && i18n.t('as they say: {text}', { text: waitTime }),
  ]);
}

function record(i18n: I18n, { record: counted }: Service): string {
  if (!counted) return i18n.t('Fewer than five so far, so we do not count them.');
  const { asked, accepted, completed, answerDays } = counted;
  const sentence = i18n.t(
    'Of our last {asked} referrals there, {accepted} were accepted and {completed} received.',
    { asked, accepted, completed },
  );
  if (answerDays === null) return sentence;
  return `${sentence} ${i18n.t('Half of them were answered within {days, plural, one {# day} other {# days}}.', { days: Math.ceil(answerDays) })}`;
}
