import { useLingui } from '@lingui/react';
import { statusWords } from '#features/referrals/rules/status.ts';
import {
  Ago,
  Button,
  ButtonLink,
  Item,
  Items,
  inLine,
  Link,
  Mark,
  Mistakes,
  Soft,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { PutAside, Unsigned, Waiting } from '../contract.ts';
import { api } from './api.ts';
import { useSay, useSentence } from './useSay.ts';

/** One's own notes that wait for one's signature. */
export function UnsignedNotes({ notes }: { readonly notes: readonly Unsigned[] }) {
  const { i18n } = useLingui();
  return (
    <Items>
      {notes.map(({ noteId, client, happenedAt, dueAt, late }) => (
        <Item
          key={noteId}
          title={<Link to={`/clients/${client.id}/story`}>{client.name}</Link>}
          marks={late ? <Mark tone="warn">{i18n.t('Late')}</Mark> : null}
          actions={
            <ButtonLink to={`/clients/${client.id}/log#note-${noteId}`}>{i18n.t('Read and sign')}</ButtonLink>
          }
        >
          <When at={happenedAt} format="full" />
          {late ? null : <SignBy at={dueAt} />}
        </Item>
      ))}
    </Items>
  );
}

function SignBy({ at }: { readonly at: string }) {
  const { i18n } = useLingui();
  const say = useSay();
  return <Soft> · {i18n.t('sign by {when}', { when: say.moment(at) })}</Soft>;
}

/** Where somebody else has the next move, and it is not late. */
export function WaitingOnOthers({ waiting }: { readonly waiting: readonly Waiting[] }) {
  return (
    <Items>
      {waiting.map((one) => (
        <Item
          key={one.id}
          title={<Link to={`/clients/${one.client.id}/story`}>{one.client.name}</Link>}
          marks={
            <Soft>
              <Ago at={one.since} />
            </Soft>
          }
        >
          <WaitsFor one={one} />
        </Item>
      ))}
    </Items>
  );
}

function WaitsFor({
  one: { client, id, kind, organization, service, status, dueOn },
}: {
  readonly one: Waiting;
}) {
  const { i18n } = useLingui();
  const say = useSay();
  if (kind === 'signature') return i18n.t('The ending waits for the signature of your supervisor.');
  return (
    <>
      <Link to={`/clients/${client.id}/referrals/${id}`}>{inLine([organization, service])}</Link>{' '}
      {status ? <Mark tone="wait">{i18n.t(statusWords[status])}</Mark> : null}{' '}
      {dueOn ? <Soft>{i18n.t('news expected by {day}', { day: say.day(dueOn) })}</Soft> : null}
    </>
  );
}

/** What one has put aside oneself, to be taken up again. */
export function PutAsideList({ list }: { readonly list: readonly PutAside[] }) {
  const { i18n } = useLingui();
  const sentence = useSentence();
  const say = useSay();
  return (
    <Items>
      {list.map(({ snoozeId, person, item, until, reason }) => (
        <Item
          key={snoozeId}
          title={<Link to={`/clients/${person.id}/story`}>{person.name}</Link>}
          actions={<BringBack clientId={person.id} snoozeId={snoozeId} />}
        >
          <p>{sentence(item, person)}</p>
          <Soft>{i18n.t('Until {when}: {reason}', { when: say.moment(until), reason })}</Soft>
        </Item>
      ))}
    </Items>
  );
}

function BringBack({ clientId, snoozeId }: { readonly clientId: string; readonly snoozeId: string }) {
  const { i18n } = useLingui();
  const back = useSubmit({
    send: () => api('POST /clients/:clientId/snoozes/:snoozeId/ending', { params: { clientId, snoozeId } }),
    saved: i18n.t('It is back on your list.'),
  });
  return (
    <>
      <Button busy={back.busy} onClick={() => back.run(undefined)}>
        {i18n.t('Bring back')}
      </Button>
      <Mistakes error={back.error} />
    </>
  );
}
