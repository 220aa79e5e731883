import { useLingui } from '@lingui/react';
import { factWords, needMetWords } from '#features/referrals/rules/facts.ts';
import { comma, Empty, inLine, Link, Mark, Rows, Section } from '#ui/kit.ts';
import type { Outcomes } from '../contract.ts';

type Referred = Outcomes['referrals'][number];
type ReferralsProps = { readonly clientId: string; readonly referrals: readonly Referred[] };

/** The four facts of each referral, apart: one does not follow from another. */
export function ReferralOutcomes({ clientId, referrals }: ReferralsProps) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('What the referrals brought')}>
      {referrals.length === 0 ? (
        <Empty title={i18n.t('Nobody was referred yet.')} />
      ) : (
        <Rows
          caption={i18n.t('What the referrals brought')}
          rows={referrals}
          keyOf={({ id }) => id}
          columns={[
            {
              name: i18n.t('Service'),
              main: true,
              cell: ({ id, service, organization }) => (
                <>
                  <Link to={`/clients/${clientId}/referrals/${id}`}>{service}</Link>
                  {comma()}
                  {organization}
                </>
              ),
            },
            {
              name: i18n.t(factWords.contact_made),
              cell: ({ contactMade }) => <YesNo known={contactMade} />,
            },
            {
              name: i18n.t(factWords.service_received),
              cell: ({ serviceReceived }) => <YesNo known={serviceReceived} />,
            },
            {
              name: i18n.t(factWords.need_met),
              cell: ({ needMet }) => (needMet ? i18n.t(needMetWords[needMet]) : <NotAsked />),
            },
            { name: i18n.t(factWords.experience), cell: (referred) => <Experience referred={referred} /> },
          ]}
        />
      )}
    </Section>
  );
}

function NotAsked() {
  const { i18n } = useLingui();
  return <Mark tone="missing">{i18n.t('Not known')}</Mark>;
}

function YesNo({ known }: { readonly known: boolean | null }) {
  const { i18n } = useLingui();
  if (known === null) return <NotAsked />;
  return known ? i18n.t('Yes') : i18n.t('No');
}

function Experience({ referred: { experience, experienceRating } }: { readonly referred: Referred }) {
  const { i18n } = useLingui();
  if (!experience && experienceRating === null) return <NotAsked />;
  const rated = experienceRating === null ? '' : i18n.t('{rating} of 5', { rating: experienceRating });
  return inLine([rated, experience]);
}
