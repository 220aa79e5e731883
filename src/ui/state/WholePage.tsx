import { useLingui } from '@lingui/react';
import { Page } from '../layout/Page.tsx';
import { ErrorState } from './Loaded.tsx';
import { Forbidden, NotFound } from './States.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('Not found')}>
      <NotFound />
    </Page>
  );
}

/** A page that this worker's roles do not open. */
export function ForbiddenPage() {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('Not open to you')}>
      <Forbidden />
    </Page>
  );
}

/** A page that broke while it was drawn. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('Something went wrong')}>
      <ErrorState error={error} again={() => location.reload()} />
    </Page>
  );
}
