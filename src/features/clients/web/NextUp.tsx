import { useLingui } from '@lingui/react';
import { Soft, Stack, When } from '#ui/kit.ts';
import type { ClientPage } from '../contract.ts';

const kindWords = {
  appointment: /*i18n*/ 'Appointment',
  step: /*i18n*/ 'Step',
  promise: /*i18n*/ 'Promise',
} as const;

/** The next appointments, steps and promises, soonest first. */
export function NextUp({ next }: Pick<ClientPage, 'next'>) {
  const { i18n } = useLingui();
  if (next.length === 0) return <Soft>{i18n.t('Nothing is arranged.')}</Soft>;
  return (
    <Stack gap={1}>
      {next.map((one) => (
        <p key={one.id}>
          <Soft>
            {i18n.t(kindWords[one.kind])},{' '}
            {one.at ? <When at={one.at} format="full" /> : <When at={one.on ?? ''} />}
          </Soft>
          <br />
          {one.title}
          {one.place ? <Soft> {one.place}</Soft> : null}
        </p>
      ))}
    </Stack>
  );
}
