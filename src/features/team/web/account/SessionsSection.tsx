import { Trans, useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import type { OwnSession } from '#platform/auth/contract.ts';
import { Ago, Button, Item, Items, Loaded, Mark, Mistakes, Section, Soft, useSubmit } from '#ui/kit.ts';
import { ownApi } from '../api.ts';
import { deviceName } from './device.ts';

/** Where somebody is signed in, so that a forgotten computer can be signed out from here. */
export function SessionsSection() {
  const { i18n } = useLingui();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => ownApi('GET /sessions', { signal }),
  });
  const others = useSubmit({
    send: () => ownApi('DELETE /sessions'),
    saved: i18n.t('Signed out everywhere else.'),
  });
  return (
    <Loaded query={sessions}>
      {(list) => (
        <Section
          title={i18n.t('Where you are signed in')}
          sheet
          actions={
            list.length > 1 ? (
              <Button busy={others.busy} onClick={() => others.run(undefined)}>
                {i18n.t('Sign out everywhere else')}
              </Button>
            ) : null
          }
        >
          <Mistakes error={others.error} />
          <Items>
            {list.map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </Items>
        </Section>
      )}
    </Loaded>
  );
}

function SessionItem({ session }: { readonly session: OwnSession }) {
  const { i18n } = useLingui();
  const end = useSubmit({
    send: (sessionId: string) => ownApi('DELETE /sessions/:sessionId', { params: { sessionId } }),
    saved: i18n.t('Signed out there.'),
  });
  return (
    <Item
      title={deviceName(session.device) ?? i18n.t('Unknown device')}
      marks={session.current ? <Mark tone="info">{i18n.t('This browser')}</Mark> : null}
      actions={
        session.current ? null : (
          <Button look="plain" busy={end.busy} onClick={() => end.run(session.id)}>
            {i18n.t('Sign out there')}
          </Button>
        )
      }
    >
      <Mistakes error={end.error} />
      <Trans id="Last used <0/>" components={{ 0: <Ago at={session.lastUsedAt} /> }} />
      {session.address ? <Soft> · {session.address}</Soft> : null}
    </Item>
  );
}
