import { useLingui } from '@lingui/react';
import { Facts, Item, inLine, Link, Mark, Quote, Soft, Stack, When } from '#ui/kit.ts';
import type { Disclosure } from '../contract.ts';
import { categoryWords, howWords } from '../rules.ts';
import { partsOf } from './parts.ts';

type ItemProps = { readonly clientId: string; readonly disclosure: Disclosure };

/** One telling: to whom, when, how, which parts, and word for word what. */
export function DisclosureItem({ clientId, disclosure }: ItemProps) {
  const { i18n } = useLingui();
  const { recipient, how, at, by, categories, content, notices, referralId } = disclosure;
  const parts = categories.map((category) => i18n.t(categoryWords[category]));
  const said = content['request'] ?? content['text'];
  return (
    <Item title={recipient} marks={<Mark>{i18n.t(howWords[how])}</Mark>}>
      <Stack gap={1}>
        <Soft>
          <When at={at} format="full" /> · {by.name}
        </Soft>
        <span>{i18n.t('Told: {parts}', { parts: inLine(parts) })}</span>
        {typeof said === 'string' ? <Quote by={by.name}>{said}</Quote> : null}
        <details>
          <summary>{i18n.t('Word for word, and the notice that went along')}</summary>
          <Stack gap={2}>
            <Facts facts={partsOf(content).map(({ name, value }) => ({ name: i18n.t(name), value }))} />
            {notices.map((notice) => (
              <p key={notice}>{i18n.t(notice)}</p>
            ))}
          </Stack>
        </details>
        {referralId ? (
          <Link to={`/clients/${clientId}/referrals/${referralId}`}>{i18n.t('Open the referral')}</Link>
        ) : null}
      </Stack>
    </Item>
  );
}
