import { useLingui } from '@lingui/react';
import { Ago, AwayLink, Button, Item, Items, Link, Mistakes, Section, useSubmit } from '#ui/kit.ts';
import type { Colleague } from '../contract.ts';
import { api } from './api.ts';

/** Colleagues who answered that they may know somebody, and want to be called. */
export function Colleagues({ colleagues }: { readonly colleagues: readonly Colleague[] }) {
  const { i18n } = useLingui();
  if (colleagues.length === 0) return null;
  return (
    <Section title={i18n.t('A colleague may know this person')}>
      <Items label={i18n.t('Colleagues to call')}>
        {colleagues.map((colleague) => (
          <ToCall key={colleague.id} colleague={colleague} />
        ))}
      </Items>
    </Section>
  );
}

function ToCall({ colleague }: { readonly colleague: Colleague }) {
  const { i18n } = useLingui();
  const { client, worker } = colleague;
  const called = useSubmit({
    send: () => api('POST /duplicate-questions/:questionId/call', { params: { questionId: colleague.id } }),
    saved: i18n.t('Done.'),
  });
  return (
    <Item
      title={<Link to={`/clients/${client.id}`}>{client.name}</Link>}
      actions={
        <Button busy={called.busy} onClick={() => called.run(undefined)}>
          {i18n.t('We have spoken')}
        </Button>
      }
    >
      <Mistakes error={called.error} />
      <p>{i18n.t('{worker} may know them and asks for a call.', { worker: worker.name })}</p>
      {worker.phone ? (
        <AwayLink to={`tel:${worker.phone}`}>{worker.phone}</AwayLink>
      ) : (
        <AwayLink to={`mailto:${worker.email}`}>{worker.email}</AwayLink>
      )}{' '}
      <Ago at={colleague.answeredAt} />
    </Item>
  );
}
