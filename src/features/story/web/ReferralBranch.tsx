import { Trans, useLingui } from '@lingui/react';
import { IconGift, IconSend } from '@tabler/icons-react';
import { factWords, needMetWords } from '#features/referrals/rules/facts.ts';
import { isOpen, type Status, statusWords } from '#features/referrals/rules/status.ts';
import { turnWords } from '#features/referrals/rules/turn.ts';
import { Ago, comma, Link, Mark, Quote, Soft, type Tone, When } from '#ui/kit.ts';
import type { ReferralKnot } from '../contract.ts';
import { Branches, BrokenEnds, Knot } from './Knot.tsx';
import css from './Story.module.css';

const tones: Readonly<Record<Status, Tone>> = {
  draft: 'missing',
  requested: 'wait',
  wait_listed: 'wait',
  accepted: 'info',
  in_progress: 'info',
  on_hold: 'wait',
  completed: 'good',
  rejected: 'plain',
  failed: 'plain',
  cancelled: 'plain',
};

type Props = { readonly clientId: string; readonly referral: ReferralKnot };

/** A referral with whose move it is, and what the person received from it. */
export function ReferralBranch({ clientId, referral }: Props) {
  const { i18n } = useLingui();
  const { id, service, organization, status, statusReason, turn, turnSince, broken } = referral;
  return (
    <li className={css['node']}>
      <Knot
        look="referral"
        label={i18n.t('Referral')}
        icon={<IconSend size={16} aria-hidden />}
        over={status === 'cancelled'}
      >
        <h4 dir="auto">
          <Link to={`/clients/${clientId}/referrals/${id}`}>{service.name}</Link>
        </h4>
        <Soft>{organization.name}</Soft>
        <Mark tone={tones[status]}>{i18n.t(statusWords[status])}</Mark>
        {isOpen(status) ? (
          <Soft>
            {i18n.t(turnWords[turn])}
            {comma()}
            <Ago at={turnSince} />
          </Soft>
        ) : null}
        {statusReason ? <p dir="auto">{statusReason}</p> : null}
        <BrokenEnds ends={broken} />
      </Knot>
      <Received referral={referral} />
    </li>
  );
}

/** What was received, each time, and those of the four facts that somebody knows. */
function Received({ referral: { received, facts } }: { readonly referral: ReferralKnot }) {
  const { i18n } = useLingui();
  const { contactMade, serviceReceived, needMet, experience } = facts;
  if (received.length === 0 && !contactMade && !serviceReceived && !needMet && !experience) return null;
  const yesOrNo = (value: boolean) => (value ? i18n.t('Yes') : i18n.t('No'));
  return (
    <Branches label={i18n.t('Received')}>
      <li>
        <Knot look="referral" label={i18n.t('Received')} icon={<IconGift size={16} aria-hidden />}>
          <Deliveries received={received} />
          <dl className={css['facts']}>
            <Fact name={i18n.t(factWords.contact_made)} value={contactMade && yesOrNo(contactMade.value)} />
            <Fact
              name={i18n.t(factWords.service_received)}
              value={serviceReceived && yesOrNo(serviceReceived.value)}
            />
            <Fact name={i18n.t(factWords.need_met)} value={needMet && i18n.t(needMetWords[needMet.value])} />
            <Fact
              name={i18n.t(factWords.experience)}
              value={
                experience?.value.rating ? i18n.t('{rating} of 5', { rating: experience.value.rating }) : null
              }
            />
          </dl>
          {experience?.value.words ? <Quote>{experience.value.words}</Quote> : null}
        </Knot>
      </li>
    </Branches>
  );
}

function Deliveries({ received }: Pick<ReferralKnot, 'received'>) {
  const { i18n } = useLingui();
  const [latest] = received;
  if (!latest) return null;
  return (
    <p>
      {i18n.t('{times, plural, one {Once} other {# times}}', { times: received.length })}
      {comma()}
      <Trans id="last <0/>" components={{ 0: <When at={latest.receivedOn} format="short" /> }} />
    </p>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
