import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Sensitivity } from '#platform/values/index.ts';
import { Button, FormDialog, Item, Mark, Quote, Soft, TextArea, useCan, useForm } from '#ui/kit.ts';
import type { Hope } from '../contract.ts';
import { api } from './api.ts';
import { HopeDialog } from './ChangeDialogs.tsx';
import { Protected } from './Protected.tsx';

type Props = { readonly clientId: string; readonly hope: Hope };
type ItemProps = Props & { readonly mayProtect: readonly Sensitivity[] };

/** What they want, as they said it. */
export function HopeItem({ clientId, hope, mayProtect }: ItemProps) {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<'change' | 'end'>();
  const close = () => setDoing(undefined);
  const mayWrite = useCan('write clients') && !hope.endedAt;
  return (
    <Item
      title={hope.title}
      marks={
        <>
          {hope.endedAt ? <Mark>{i18n.t('No longer')}</Mark> : null}
          <Protected category={hope.sensitivity} />
        </>
      }
      actions={
        mayWrite ? (
          <>
            <Button
              look="plain"
              aria-label={i18n.t('Change: {title}', { title: hope.title })}
              onClick={() => setDoing('change')}
            >
              {i18n.t('Change')}
            </Button>
            <Button
              look="plain"
              aria-label={i18n.t('What became of it… {title}', { title: hope.title })}
              onClick={() => setDoing('end')}
            >
              {i18n.t('What became of it…')}
            </Button>
          </>
        ) : null
      }
    >
      {hope.words ? <Quote>{hope.words}</Quote> : null}
      {hope.endedReason ? <Soft>{hope.endedReason}</Soft> : null}
      {doing === 'change' ? (
        <HopeDialog clientId={clientId} mayProtect={mayProtect} hope={hope} onClose={close} />
      ) : null}
      {doing === 'end' ? <EndHopeDialog clientId={clientId} hope={hope} onClose={close} /> : null}
    </Item>
  );
}

function EndHopeDialog({ clientId, hope, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { reason: '' },
    send: (body) =>
      api('POST /clients/:clientId/hopes/:hopeId/ending', { params: { clientId, hopeId: hope.id }, body }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('What became of it?')}
      form={form}
      submit={i18n.t('Record')}
    >
      <Quote>{hope.words ?? hope.title}</Quote>
      <TextArea
        {...form.at('reason')}
        required
        label={i18n.t('It came true, or is no longer what they want')}
      />
    </FormDialog>
  );
}
