import { useLingui } from '@lingui/react';
import { IconPhone } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { AwayLink, Button, ButtonLink } from '#ui/kit.ts';
import type { TodayItem, TodayPerson } from '../contract.ts';
import { actionWords } from '../rules/actions.ts';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import css from './Today.module.css';
import { useSentence } from './useSay.ts';

type Props = {
  readonly item: TodayItem;
  readonly person: TodayPerson;
  /** The agency's day, where the signal may be put aside. */
  readonly day?: string | undefined;
};

/** One reason to look at somebody, and what can be done about it right there. */
export function SignalLine({ item, person, day }: Props) {
  const { i18n } = useLingui();
  const sentence = useSentence();
  const [snoozing, setSnoozing] = useState(false);
  const id = useId();
  return (
    <li className={css['signal']}>
      <p id={id}>{sentence(item, person)}</p>
      <div className={css['actions']} data-print="no">
        <ButtonLink to={item.action.path}>{i18n.t(actionWords[item.action.kind])}</ButtonLink>
        {item.code === 'referral_silent' && item.facts.phone ? <Call phone={item.facts.phone} /> : null}
        {day ? (
          <Button look="plain" aria-describedby={id} onClick={() => setSnoozing(true)}>
            {i18n.t('Snooze…')}
          </Button>
        ) : null}
      </div>
      {day && snoozing ? (
        <SnoozeDialog item={item} person={person} day={day} onClose={() => setSnoozing(false)} />
      ) : null}
    </li>
  );
}

/** A telephone number that calls. */
export function Call({ phone }: { readonly phone: string }) {
  const { i18n } = useLingui();
  return (
    <AwayLink
      look="plain"
      to={`tel:${phone.replace(/[^\d+]/g, '')}`}
      icon={<IconPhone size={18} aria-hidden />}
    >
      {i18n.t('Call {phone}', { phone })}
    </AwayLink>
  );
}
