import { useLingui } from '@lingui/react';
import { comma, Section } from '#ui/plain.ts';
import type { PartnerReferral } from '../../contract.ts';

/** Somebody to talk to. */
export function WhomToCall({ host }: Pick<PartnerReferral, 'host'>) {
  const { i18n } = useLingui();
  const phone = host.workerPhone ?? host.agencyPhone;
  return (
    <Section title={i18n.t('Questions?')}>
      <p>
        {host.worker}
        {comma()}
        {host.agency}
        <br />
        {phone ? (
          <>
            <a href={`tel:${phone}`}>{phone}</a> ·{' '}
          </>
        ) : null}
        <a href={`mailto:${host.workerEmail}`}>{host.workerEmail}</a>
      </p>
    </Section>
  );
}
