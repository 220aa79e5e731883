import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { comma, Form, Item, Items, Soft, Stack, TextField, useForm, When } from '#ui/kit.ts';
import type { SelfReferral } from '../../contract.ts';
import { endingWords } from '../../rules/keeping.ts';
import { api } from '../api.ts';
import css from './Queue.module.css';
import { SelfReferralItem } from './SelfReferralItem.tsx';
import type { OnTell } from './telling.ts';

/** Somebody calls and says their reference: what they wrote, and what became of it. */
export function ReferenceFinder({ onTell }: { readonly onTell: OnTell }) {
  const { i18n } = useLingui();
  const [found, setFound] = useState<readonly SelfReferral[]>();
  const form = useForm({
    initial: { reference: '' },
    send: ({ reference }) => api('GET /self-referrals', { query: { reference } }),
    onSaved: (answer) => setFound(answer.found),
  });
  return (
    <details className={css['finder']}>
      <summary>{i18n.t('Somebody calls with a reference')}</summary>
      <Stack gap={3}>
        <Form form={form} submit={i18n.t('Find')} look="quiet" does="find">
          <TextField {...form.at('reference')} required short label={i18n.t('Reference')} />
        </Form>
        <div role="status">
          {found?.length === 0 ? (
            <Soft>
              {i18n.t(
                'You find nothing under this reference. It may be of a program for which others decide, or erased by now.',
              )}
            </Soft>
          ) : null}
        </div>
        {found && found.length > 0 ? (
          <Items label={i18n.t('Found by the reference')}>
            {found.map((one) =>
              one.endedAs ? (
                <DecidedItem key={one.id} one={one} />
              ) : (
                <SelfReferralItem key={one.id} one={one} onTell={onTell} />
              ),
            )}
          </Items>
        ) : null}
      </Stack>
    </details>
  );
}

function DecidedItem({ one }: { readonly one: SelfReferral }) {
  const { i18n } = useLingui();
  const { endedAs, endedAt, endedReason, redirectedTo, told } = one;
  if (!endedAs || !endedAt) return null;
  return (
    <Item title={one.called}>
      <p>
        {i18n.t(endingWords[endedAs])}
        {redirectedTo ? `: ${redirectedTo}` : ''}
        {comma()}
        <When at={endedAt} />
      </p>
      {endedReason ? <p>{endedReason}</p> : null}
      <Soft>
        {told ? (
          <Trans id="They were told <0/>." components={{ 0: <When at={told.at} /> }} />
        ) : (
          i18n.t('Not told yet.')
        )}
      </Soft>
    </Item>
  );
}
