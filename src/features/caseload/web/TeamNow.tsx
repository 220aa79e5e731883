import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded, Section, Soft } from '#ui/kit.ts';
import { api } from './api.ts';
import { People } from './People.tsx';
import css from './Today.module.css';

/** What cannot wait in the care of those whom one supervises; asked for after one's own day is on screen. */
export function TeamNow() {
  const { i18n } = useLingui();
  const team = useQuery({
    queryKey: ['today', 'team'],
    queryFn: ({ signal }) => api('GET /today/team', { signal }),
  });
  return (
    <Section title={i18n.t('Cannot wait in your team')}>
      <Loaded query={team}>
        {(workers) => {
          const pressed = workers.filter(({ now }) => now.length > 0);
          if (pressed.length === 0) return <Soft>{i18n.t('Nothing that cannot wait.')}</Soft>;
          return pressed.map(({ worker, inTheirCare, now }) => (
            <details key={worker.id} className={css['folded']}>
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
                <Link to="/caseload" search={{ workerId: worker.id }}>
                  {i18n.t('See the caseload')}
                </Link>
              </p>
              <People groups={now} />
            </details>
          ));
        }}
      </Loaded>
    </Section>
  );
}
