import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Ago,
  Button,
  comma,
  Empty,
  Item,
  Items,
  Loaded,
  Mark,
  Mistakes,
  Section,
  Soft,
  useCan,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { Promised } from '../contract.ts';
import { api } from './api.ts';
import { PromiseDialog, ReleaseDialog } from './PromiseDialogs.tsx';

/** What was promised to the person: what is owed first, then what became of the others. */
export function Promises({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [making, setMaking] = useState(false);
  const writes = useCan('write clients');
  const promises = useQuery({
    queryKey: ['promises', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/promises', { params: { clientId }, signal }),
  });
  const make = writes ? (
    <Button look="plain" onClick={() => setMaking(true)}>
      {i18n.t('I promised something…')}
    </Button>
  ) : null;
  return (
    <Section title={i18n.t('What we promised')} actions={make}>
      <Loaded query={promises}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={i18n.t('Nothing was promised.')} />
          ) : (
            <Items>
              {list.map((promise) => (
                <PromiseItem key={promise.id} clientId={clientId} promise={promise} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {making && <PromiseDialog clientId={clientId} onClose={() => setMaking(false)} />}
    </Section>
  );
}

type ItemProps = { readonly clientId: string; readonly promise: Promised };

function PromiseItem({ clientId, promise }: ItemProps) {
  const { i18n } = useLingui();
  const owed = promise.keptAt === null && promise.releasedAt === null;
  return (
    <Item
      title={promise.promise}
      marks={<PromiseMark promise={promise} />}
      actions={owed ? <Doing clientId={clientId} promise={promise} /> : null}
    >
      {promise.releasedReason ? <p dir="auto">{promise.releasedReason}</p> : null}
      <Soft>
        {i18n.t('{name} promised it', { name: promise.madeBy.name })}
        {comma()}
        <When at={promise.madeAt} />
      </Soft>
    </Item>
  );
}

function PromiseMark({ promise: { keptAt, releasedAt, dueOn } }: { readonly promise: Promised }) {
  const { i18n } = useLingui();
  if (keptAt) return <Mark tone="good">{i18n.t('Kept')}</Mark>;
  if (releasedAt) return <Mark>{i18n.t('Released')}</Mark>;
  return (
    <Mark tone={new Date(dueOn) < new Date() ? 'warn' : 'wait'}>
      {i18n.t('Owed')} <Ago at={dueOn} />
    </Mark>
  );
}

function Doing({ clientId, promise }: ItemProps) {
  const { i18n } = useLingui();
  const [releasing, setReleasing] = useState(false);
  const keep = useSubmit({
    send: () =>
      api('POST /clients/:clientId/promises/:promiseId/fulfilment', {
        params: { clientId, promiseId: promise.id },
      }),
    saved: i18n.t('Promise kept.'),
  });
  return (
    <>
      <Mistakes error={keep.error} />
      <Button busy={keep.busy} onClick={() => keep.run(undefined)}>
        {i18n.t('Kept it')}
      </Button>
      <Button look="plain" onClick={() => setReleasing(true)}>
        {i18n.t('Not owed any more…')}
      </Button>
      {releasing && (
        <ReleaseDialog clientId={clientId} promise={promise} onClose={() => setReleasing(false)} />
      )}
    </>
  );
}
