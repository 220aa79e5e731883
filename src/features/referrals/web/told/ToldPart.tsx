import { useLingui } from '@lingui/react';
import { Facts, Quote, Soft, Stack } from '#ui/plain.ts';
import type { Told } from '../../contract.ts';
import { PersonTold } from './PersonTold.tsx';

/** The snapshot that the provider reads, as they read it. */
export function ToldPart({ told }: { readonly told: Told }) {
  const { i18n } = useLingui();
  return (
    <Stack gap={3}>
      {told.person ? (
        <div>
          <h3>{i18n.t('Who it is')}</h3>
          <PersonTold person={told.person} />
        </div>
      ) : (
        <Soft>{i18n.t('The person gets in touch themselves; they are not told by name.')}</Soft>
      )}
      {told.need ? (
        <div>
          <h3>{i18n.t('What is missing')}</h3>
          <p>{told.need.title}</p>
          {told.need.words ? <Quote>{told.need.words}</Quote> : null}
        </div>
      ) : null}
      {told.plan ? (
        <div>
          <h3>{i18n.t('Where it leads')}</h3>
          <Facts
            facts={[
              { name: i18n.t('Goal'), value: told.plan.goal },
              { name: i18n.t('Step'), value: told.plan.step },
            ]}
          />
        </div>
      ) : null}
    </Stack>
  );
}
