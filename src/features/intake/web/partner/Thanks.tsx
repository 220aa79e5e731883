import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { Section } from '#ui/plain.ts';
import type { PublicPage } from '../../contract.ts';
import css from './Door.module.css';
import { Emergency } from './Emergency.tsx';

type Props = { readonly page: PublicPage; readonly reference: string; readonly inDanger: boolean };

/** A kind word, the reference, and what happens next; nothing of what was written is shown again. */
export function Thanks({ page, reference, inDanger }: Props) {
  const { i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  // Whoever does not see that the form has gone hears what stands in its place.
  useEffect(() => {
    window.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={css['thanks']}>
      {inDanger ? <Emergency numbers={page.emergencyNumbers} /> : null}
      <Section title={i18n.t('Thank you for writing. It took courage, and it has arrived.')}>
        <p>
          {i18n.t(
            'Somebody reads it within {days, plural, one {# day} other {# days}} and answers in the way you chose.',
            { days: page.answerDays },
          )}
        </p>
        <p>
          {i18n.t(
            'This is your reference. Say it when you call, so that you need not tell everything again:',
          )}
        </p>
        <p className={css['code']}>{reference}</p>
        {page.phone ? <p>{i18n.t('You can call us too: {phone}', { phone: page.phone })}</p> : null}
        <p>{i18n.t('Keep the reference only where it is safe. You can leave this page now.')}</p>
      </Section>
    </div>
  );
}
