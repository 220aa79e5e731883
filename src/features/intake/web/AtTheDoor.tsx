import { Trans, useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Ago, ButtonLink, Mark, Section, useCan } from '#ui/kit.ts';
import { api } from './api.ts';

/** Those who asked for help themselves and whom nobody has answered yet; nothing where nobody waits. */
export default function AtTheDoor() {
  const { i18n } = useLingui();
  const door = useQuery({
    queryKey: ['at the door'],
    queryFn: ({ signal }) => api('GET /intake-queue/count', { signal }),
    enabled: useCan('open cases'),
  });
  const { selfReferrals = 0, inDanger = 0, oldestAt = null } = door.data ?? {};
  if (selfReferrals === 0 || oldestAt === null) return null;
  return (
    <Section
      title={i18n.t('At the door')}
      sheet
      actions={<ButtonLink to="/intake/queue">{i18n.t('See who has come')}</ButtonLink>}
    >
      {inDanger > 0 ? (
        <p>
          <Mark tone="danger">
            {i18n.t(
              '{count, plural, one {# person who wrote may be in danger} other {# people who wrote may be in danger}}',
              { count: inDanger },
            )}
          </Mark>
        </p>
      ) : null}
      <p>
        <Trans
          id="{count, plural, one {# person has} other {# people have}} asked for help themselves; the first <0/>."
          values={{ count: selfReferrals }}
          components={{ 0: <Ago at={oldestAt} /> }}
        />
      </p>
    </Section>
  );
}
