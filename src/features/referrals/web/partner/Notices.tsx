import { Trans, useLingui } from '@lingui/react';
import { categoryWords, purposeWords } from '#features/sharing/rules.ts';
import { inLine, Section, Stack, When } from '#ui/plain.ts';
import type { PartnerReferral } from '../../contract.ts';

const purposes: Readonly<Record<string, string>> = purposeWords;

/** What the person agreed to, and the sentences that go along with what was told. */
export function Notices({ referral }: { readonly referral: PartnerReferral }) {
  const { i18n } = useLingui();
  const { consent, notices, toldAt } = referral;
  const parts = consent.categories.map((category) => i18n.t(categoryWords[category]));
  return (
    <Section title={i18n.t('What you may do with it')}>
      <Stack gap={2}>
        {notices.map((notice) => (
          <p key={notice}>{i18n.t(notice)}</p>
        ))}
        <p>
          {i18n.t('The person agreed that you are told: {parts}.', {
            parts: inLine(parts),
          })}{' '}
          {i18n.t('The purpose: {purpose}.', {
            purpose: i18n.t(purposes[consent.purpose] ?? consent.purpose),
          })}{' '}
          <Trans id="You were told on <0/>." components={{ 0: <When at={toldAt} /> }} />
        </p>
      </Stack>
    </Section>
  );
}
