import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Protected } from '#features/assessments/web/index.tsx';
import { Button, Item, Items, Mark, Section, Soft, Stack } from '#ui/kit.ts';
import type { Ecomap, System } from '../../contract.ts';
import { energyWords, strengthWords, systemWords } from '../../rules/systems.ts';
import { AddSystemDialog, ChangeSystemDialog, EndSystemDialog, type Suggestion } from './SystemDialogs.tsx';

type Props = { readonly clientId: string; readonly map: Ecomap };

/** Everything around the household in words: the same as the picture, and where it is edited. */
export function SystemsList({ clientId, map }: Props) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState<Suggestion | null>(null);
  const tone = { strong: 'good', thin: 'plain', stressful: 'warn' } as const;
  return (
    <Section
      title={i18n.t('Around the household')}
      actions={<Button onClick={() => setAdding({ name: '' })}>{i18n.t('Add something')}</Button>}
    >
      <Stack gap={3}>
        {map.systems.length === 0 ? (
          <Soft>{i18n.t('School, work, faith, friends, services: what do they live among?')}</Soft>
        ) : (
          <Items label={i18n.t('Around the household')}>
            {map.systems.map((system) => (
              <Item
                key={system.id}
                title={system.name}
                marks={
                  <>
                    <Mark tone={tone[system.strength]}>{i18n.t(strengthWords[system.strength])}</Mark>
                    <Protected category={system.sensitivity} />
                  </>
                }
                actions={<SystemActions clientId={clientId} map={map} system={system} />}
              >
                <Soft>
                  {i18n.t(systemWords[system.kind])} · {i18n.t(energyWords[system.energy])}
                </Soft>
                {system.words ? <p>{system.words}</p> : null}
              </Item>
            ))}
          </Items>
        )}
        {map.suggested.map((one) => (
          <p key={one.organizationId}>
            {i18n.t('{service} of {organization} is working for them.', {
              service: one.service,
              organization: one.name,
            })}{' '}
            <Button look="plain" onClick={() => setAdding(one)}>
              {i18n.t('Put {name} on the map', { name: one.name })}
            </Button>
          </p>
        ))}
      </Stack>
      {adding ? (
        <AddSystemDialog clientId={clientId} map={map} suggestion={adding} onClose={() => setAdding(null)} />
      ) : null}
    </Section>
  );
}

function SystemActions({ clientId, map, system }: Props & { readonly system: System }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'change' | 'end' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button look="plain" onClick={() => setOpen('change')}>
        {i18n.t('Change…')}
      </Button>
      <Button look="plain" onClick={() => setOpen('end')}>
        {i18n.t('No longer there…')}
      </Button>
      {open === 'change' ? (
        <ChangeSystemDialog clientId={clientId} map={map} system={system} onClose={close} />
      ) : null}
      {open === 'end' ? <EndSystemDialog clientId={clientId} system={system} onClose={close} /> : null}
    </>
  );
}
