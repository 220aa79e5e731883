import { useLingui } from '@lingui/react';
import { useClient } from '#features/clients/web/index.tsx';
import { ChoiceField, FormDialog, Soft, TextArea, useForm } from '#ui/kit.ts';
import { neutralWords } from '../../rules/telling.ts';
import { api } from '../api.ts';
import type { Telling } from './telling.ts';

type Props = { readonly telling: Telling; readonly onClose: () => void };
type Whom = { readonly name: string; readonly language: string; readonly mailTo: string | null };

/** Tells the person what was decided, or keeps that they were told. A message reveals no more than they asked for. */
export function TellDialog({ telling, onClose }: Props) {
  if (telling.of === 'case') return <TellClient telling={telling} onClose={onClose} />;
  const { one } = telling;
  const mailTo = one.contactWay === 'email' ? one.contactAt : null;
  return (
    <Tell telling={telling} whom={{ name: one.called, language: one.language, mailTo }} onClose={onClose} />
  );
}

/** Waits for what is known of their safe ways; who went to somebody else is told by them. */
function TellClient({ telling, onClose }: Props & { readonly telling: Extract<Telling, { of: 'case' }> }) {
  const { data } = useClient(telling.clientId);
  if (!data) return null;
  const { email, safeContactMethods, language } = data;
  const mailTo = safeContactMethods.includes('email') ? email : null;
  return <Tell telling={telling} whom={{ name: telling.name, language, mailTo }} onClose={onClose} />;
}

function Tell({ telling, whom, onClose }: Props & { readonly whom: Whom }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { how: '' as 'told' | 'mail' | '', words: '' },
    send: (values) => send(telling, { how: values.how as 'told', words: values.words }),
    saved: i18n.t('Recorded that they were told.'),
    onSaved: onClose,
  });
  const choose = (how: 'told' | 'mail' | '') =>
    form.set({ how, words: how === 'mail' ? neutralWords(telling.decision, whom.language) : '' });
  const ways = [
    { value: 'told' as const, label: i18n.t('I have told them, or will not: write down how') },
    ...(whom.mailTo
      ? [{ value: 'mail' as const, label: i18n.t('Send an e-mail to {address}', { address: whom.mailTo }) }]
      : []),
  ];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Does {name} know?', { name: whom.name })}
      form={form}
      submit={form.values.how === 'mail' ? i18n.t('Send e-mail') : i18n.t('Record')}
    >
      <ChoiceField
        {...form.at('how')}
        onChange={choose}
        required
        label={i18n.t('How they hear of it')}
        choices={ways}
      />
      {form.values.how === 'mail' ? (
        <Soft>{i18n.t('The message says that there is an answer, and nothing of what it is about.')}</Soft>
      ) : null}
      {form.values.how ? (
        <TextArea {...form.at('words')} required rows={5} label={i18n.t('In which words')} />
      ) : null}
    </FormDialog>
  );
}

function send(telling: Telling, body: { how: 'told' | 'mail'; words: string }): Promise<unknown> {
  if (telling.of === 'self-referral')
    return api('POST /self-referrals/:selfReferralId/telling', {
      params: { selfReferralId: telling.one.id },
      body,
    });
  const { clientId, caseId } = telling;
  return api('POST /clients/:clientId/cases/:caseId/tellings', { params: { clientId, caseId }, body });
}
