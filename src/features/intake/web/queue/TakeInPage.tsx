import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { TakeIn } from '#features/cases/web/index.tsx';
import { Loaded } from '#ui/kit.ts';
import type { SelfReferral } from '../../contract.ts';
import { api } from '../api.ts';

/** Takes in somebody who wrote themselves: what they said stands in the form, so that nothing is asked twice. */
export default function TakeInPage({ selfReferralId }: { readonly selfReferralId: string }) {
  const written = useQuery({
    queryKey: ['self-referral', selfReferralId],
    queryFn: ({ signal }) =>
      api('GET /self-referrals/:selfReferralId', { params: { selfReferralId }, signal }),
  });
  return <Loaded query={written}>{(one) => <TakeThemIn one={one} />}</Loaded>;
}

function TakeThemIn({ one }: { readonly one: SelfReferral }) {
  const { i18n } = useLingui();
  const { contactWay, contactAt } = one;
  const isTelephone = contactWay === 'call' || contactWay === 'text';
  return (
    <TakeIn
      selfReferralId={one.id}
      begin={{
        givenName: one.called,
        cameBy: 'online',
        programId: one.program.id,
        reasonForContact: one.words,
        immediateDanger: one.inDanger ? i18n.t('They wrote that somebody is in danger.') : '',
        language: one.language,
        interpreterNeeded: one.interpreterNeeded,
        phone: isTelephone ? (contactAt ?? '') : '',
        email: contactWay === 'email' ? (contactAt ?? '') : '',
        safeContactMethods: contactWay === 'none' ? [] : [contactWay],
        safeContactTimes: one.contactTimes ?? '',
        safeToLeaveMessage: one.maySayWho ? 'yes' : contactAt ? 'no' : 'not_asked',
      }}
    />
  );
}
