import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Empty, hrefOf, Item, Items, Link, Loaded, Mark, Section, Soft } from '#ui/kit.ts';
import type { TeamToday } from '../contract.ts';
import { api } from './api.ts';
import type { Whose } from './ChooseCaseload.tsx';
import { People } from './People.tsx';
import css from './Today.module.css';

/** How those stand whom one supervises, and the programs one directs; asked for after one's own day is on screen. */
export function TeamNow() {
  const { i18n } = useLingui();
  const team = useQuery({
    queryKey: ['today', 'team'],
    queryFn: ({ signal }) => api('GET /today/team', { signal }),
  });
  return (
    <Loaded query={team}>
      {({ workers, programs }) => (
        <>
          {workers.length + programs.length === 0 ? (
            <Empty title={i18n.t('No team and no program is entrusted to you yet.')}>
              {i18n.t(
                'As soon as you supervise somebody or direct a program, this page says how they stand.',
              )}
            </Empty>
          ) : null}
          {workers.length > 0 ? <Workers workers={workers} /> : null}
          {programs.length > 0 ? <Programs programs={programs} /> : null}
        </>
      )}
    </Loaded>
  );
}

type Workers = TeamToday['workers'];

function Workers({ workers }: { readonly workers: Workers }) {
  const { i18n } = useLingui();
  const pressed = workers.filter(({ now }) => now.length > 0);
  const calm = workers.filter(({ now }) => now.length === 0);
  const people = workers.reduce((sum, { inTheirCare }) => sum + inTheirCare, 0);
  const waiting = pressed.reduce((sum, { now }) => sum + now.length, 0);
  return (
    <Section title={i18n.t('Your team')}>
      <p>
        {i18n.t(
          '{workers, plural, one {# colleague walks} other {# colleagues walk}} with {people, plural, one {# person} other {# people}}. {waiting, plural, =0 {Nobody there is left with something that cannot wait.} one {# of them cannot wait.} other {# of them cannot wait.}}',
          { workers: workers.length, people, waiting },
        )}
      </p>
      {pressed.map((one) => (
        <Pressed key={one.worker.id} of={one} />
      ))}
      {calm.length > 0 ? (
        <Items>
          {calm.map(({ worker: { id, name }, inTheirCare }) => (
            <Item key={id} title={<ToCaseload search={{ workerId: id }}>{name}</ToCaseload>}>
              {i18n.t(
                '{count, plural, one {# person} other {# people}} in their care, nothing that cannot wait',
                {
                  count: inTheirCare,
                },
              )}
            </Item>
          ))}
        </Items>
      ) : null}
    </Section>
  );
}

function Pressed({ of: { worker, inTheirCare, now } }: { readonly of: Workers[number] }) {
  const { i18n } = useLingui();
  /** An answer that tells of a danger is not folded away. */
  const tellsOfDanger = now.some(({ items }) => items.some(({ code }) => code === 'risk_alert'));
  return (
    <details className={css['folded']} open={tellsOfDanger}>
      <summary>
        <strong>{worker.name}</strong>
        <Soft>
          {i18n.t('{now, plural, one {# person} other {# people}} of {all}', {
            now: now.length,
            all: inTheirCare,
          })}
        </Soft>
      </summary>
      <p className={css['onward']}>
        <ToCaseload search={{ workerId: worker.id }}>{i18n.t('See the caseload')}</ToCaseload>
      </p>
      <People groups={now} />
    </details>
  );
}

type ToCaseloadProps = { readonly search: Whose; readonly children: string };

function ToCaseload({ search, children }: ToCaseloadProps) {
  return <Link to={hrefOf({ to: '/caseload', search })}>{children}</Link>;
}

function Programs({ programs }: { readonly programs: TeamToday['programs'] }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('Programs you direct')}>
      <Items>
        {programs.map(({ id, name, open, undecided, waitListed }) => (
          <Item
            key={id}
            title={<ToCaseload search={{ programId: id }}>{name}</ToCaseload>}
            marks={
              undecided > 0 ? (
                <Mark tone="warn">
                  {i18n.t('{undecided, plural, one {# waits for a decision} other {# wait for a decision}}', {
                    undecided,
                  })}
                </Mark>
              ) : null
            }
          >
            {i18n.t('{open, plural, one {# open case} other {# open cases}}', { open })}
            {waitListed > 0 ? (
              <Soft>
                {' · '}
                {i18n.t('{waitListed, plural, one {# on the waiting list} other {# on the waiting list}}', {
                  waitListed,
                })}
              </Soft>
            ) : null}
          </Item>
        ))}
      </Items>
    </Section>
  );
}
