import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inLine, Loaded, Page, Problem, Stack } from '#ui/plain.ts';
import type { PublicPage } from '../../contract.ts';
import { leaveToByDefault } from '../../rules/public.ts';
import { AskForm, type Sent } from './AskForm.tsx';
import { api } from './api.ts';
import css from './Door.module.css';
import { QuickExit } from './QuickExit.tsx';
import { Thanks } from './Thanks.tsx';

/** Asking a program for help oneself: no account, little asked, nothing kept in the browser. */
export default function ReferYourselfPage({ name }: { readonly name: string }) {
  const page = useQuery({
    queryKey: ['public-page', name],
    queryFn: ({ signal }) => api('GET /public-pages/:page', { params: { page: name }, signal }),
    retry: false,
  });
  const closed = page.error instanceof Problem && page.error.status === 404;
  return (
    <>
      <QuickExit to={page.data?.leaveTo ?? leaveToByDefault} />
      {closed ? <Closed /> : <Loaded query={page}>{(found) => <Opened name={name} page={found} />}</Loaded>}
    </>
  );
}

function Closed() {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('This page is not open')}>
      <p>
        {i18n.t(
          'Please call the agency that told you of it. In danger, call the emergency number of your country.',
        )}
      </p>
    </Page>
  );
}

function Opened({ name, page }: { readonly name: string; readonly page: PublicPage }) {
  const { i18n } = useLingui();
  const [sent, setSent] = useState<Sent>();
  if (sent) {
    return (
      <Page title={page.program}>
        <Thanks page={page} {...sent} />
      </Page>
    );
  }
  return (
    <Page title={page.program} lead={inLine([page.agency, page.description])}>
      <Stack gap={5}>
        <AskForm name={name} page={page} onSent={setSent} />
        <details className={css['more']}>
          <summary>{i18n.t('Who reads this, and what is kept')}</summary>
          <p>{page.readBy}</p>
          <p>
            {i18n.t(
              'What you write goes to {agency} and is kept there, with the day and hour. It is not passed on. We do not keep the address of your computer or telephone.',
              { agency: page.agency },
            )}
          </p>
          <p>
            {i18n.t(
              'It is erased {days, plural, one {# day} other {# days}} after somebody has decided, or at once when you call, say your reference and ask us to.',
              { days: page.keepDays },
            )}
          </p>
          <p>
            {i18n.t(
              'This page puts no cookie and nothing else on your device. But the browser’s own list of visited pages may show its address: delete it there, or use a private window, if somebody else looks at this device.',
            )}
          </p>
        </details>
      </Stack>
    </Page>
  );
}
