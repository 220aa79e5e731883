import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Items, Loaded, Section, Soft } from '#ui/kit.ts';
import { api } from './api.ts';
import { UploadDialog } from './UploadDialog.tsx';
import { UploadItem } from './UploadItem.tsx';

/** The files that somebody brought, sent or photographed. */
export function Uploads({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: ['uploads', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/uploads', { params: { clientId }, signal }),
  });
  return (
    <Section
      title={i18n.t('Brought or sent')}
      actions={<Button onClick={() => setAdding(true)}>{i18n.t('Add a file')}</Button>}
    >
      <Loaded query={query}>
        {({ uploads, mayProtect }) => (
          <>
            {uploads.length === 0 ? (
              <Soft>{i18n.t('Nothing is kept here yet: a photo of a letter is enough.')}</Soft>
            ) : (
              <Items label={i18n.t('Brought or sent')}>
                {uploads.map((upload) => (
                  <UploadItem key={upload.id} clientId={clientId} upload={upload} />
                ))}
              </Items>
            )}
            {adding ? (
              <UploadDialog clientId={clientId} mayProtect={mayProtect} onClose={() => setAdding(false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}
