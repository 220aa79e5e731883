import { useLingui } from '@lingui/react';
import { inLine } from '#ui/kit.ts';
import type { ClientPage } from '../contract.ts';
import { contactMethodWords } from '../rules.ts';
import { either } from './words.ts';

type Safe = Pick<ClientPage, 'safeContactMethods' | 'safeContactTimes' | 'safeToLeaveMessage'>;

/** How and when the person may be reached, in short. What nobody asked is said to be so. */
export function SafeContact({ client }: { readonly client: Safe }) {
  const { i18n } = useLingui();
  const ways = client.safeContactMethods.map((method) => i18n.t(contactMethodWords[method]));
  const parts = [
    ways.length > 0 ? either(i18n.locale, ways) : i18n.t('Safe contact: not asked'),
    client.safeContactTimes,
    client.safeToLeaveMessage === false ? i18n.t('leave no message') : null,
  ];
  return <span>{inLine(parts)}</span>;
}
