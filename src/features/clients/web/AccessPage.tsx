import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Loaded, Page } from '#ui/kit.ts';
import { AccessList } from './AccessList.tsx';
import { api } from './api.ts';
import { Exclusions } from './Exclusions.tsx';
import { Seal } from './Seal.tsx';

/** Who may see this record beyond the care team, who is kept out, and who has looked. */
export default function AccessPage({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const protection = useQuery({
    queryKey: ['protection', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/protection', { params: { clientId }, signal }),
  });
  return (
    <Page
      title={i18n.t('Who may see this')}
      lead={i18n.t(
        'The care team, whoever supervises them, and whoever leads the program. Every look is on record.',
      )}
    >
      <Loaded query={protection}>
        {(found) => (
          <>
            <Seal clientId={clientId} protection={found} />
            <Exclusions clientId={clientId} protection={found} />
          </>
        )}
      </Loaded>
      <AccessList clientId={clientId} />
    </Page>
  );
}
