import { Trans, useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ConfirmDialog, Item, Items, Loaded, Mark, Page, Soft, useSubmit, When } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Guide } from '../../contract.ts';
import { api } from '../api.ts';
import { GuideDialog } from './GuideDialog.tsx';

/** The agency's own interview guides, and the one that comes along, to begin from. */
export default function GuidesPage() {
  const { i18n } = useLingui();
  const [writing, setWriting] = useState<Guide>();
  const guides = useQuery({
    queryKey: ['interview guides'],
    queryFn: ({ signal }) => api('GET /interview-guides', { signal }),
  });
  return (
    <Page
      title={i18n.t('Interview guides')}
      lead={i18n.t('An interview keeps the questions it was held with, whatever you change here.')}
    >
      <Loaded query={guides}>
        {({ guides: list }) => (
          <Items>
            {list.map((guide) => (
              <GuideItem key={guide.id ?? 'shipped'} guide={guide} onWrite={() => setWriting(guide)} />
            ))}
          </Items>
        )}
      </Loaded>
      {writing ? <GuideDialog guide={writing} onClose={() => setWriting(undefined)} /> : null}
    </Page>
  );
}

function GuideItem({ guide, onWrite }: { readonly guide: Guide; readonly onWrite: () => void }) {
  const { i18n } = useLingui();
  const [retiring, setRetiring] = useState(false);
  const guideId = guide.id ?? '';
  const retire = useSubmit({
    send: () => api('POST /interview-guides/:guideId/retirement', { params: { guideId } }),
    saved: i18n.t('Out of use.'),
    onSaved: () => setRetiring(false),
  });
  const name = serverWords(i18n, guide.name);
  return (
    <Item
      title={name}
      marks={guide.id ? <Mark>{i18n.t('Version {number}', { number: guide.number })}</Mark> : null}
      actions={
        <>
          <Button
            look="plain"
            aria-label={
              guide.id
                ? i18n.t('Change: {title}', { title: name })
                : i18n.t('Make our own of it: {title}', { title: name })
            }
            onClick={onWrite}
          >
            {guide.id ? i18n.t('Change') : i18n.t('Make our own of it')}
          </Button>
          {guide.id ? (
            <Button
              look="plain"
              aria-label={i18n.t('Take out of use: {title}', { title: name })}
              onClick={() => setRetiring(true)}
            >
              {i18n.t('Take out of use…')}
            </Button>
          ) : null}
        </>
      }
    >
      {i18n.t('{count, plural, one {# question} other {# questions}}', { count: guide.questions.length })}{' '}
      {guide.writtenAt ? (
        <Soft>
          <Trans
            id="written <0/>, {count, plural, =0 {not used yet} one {used in # interview} other {used in # interviews}}"
            values={{ count: guide.used }}
            components={{ 0: <When at={guide.writtenAt} /> }}
          />
        </Soft>
      ) : (
        <Soft>{i18n.t('comes with Throughline')}</Soft>
      )}
      {retiring ? (
        <ConfirmDialog
          open
          title={i18n.t('Take this guide out of use?')}
          confirm={i18n.t('Take out of use')}
          onConfirm={() => retire.run(undefined)}
          onClose={() => setRetiring(false)}
          busy={retire.busy}
          error={retire.error}
        >
          {i18n.t('Interviews held with it stay as they are.')}
        </ConfirmDialog>
      ) : null}
    </Item>
  );
}
