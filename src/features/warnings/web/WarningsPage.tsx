import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Empty, Items, Loaded, Page, Section, useCan } from '#ui/kit.ts';
import { AddReportDialog } from './AddReportDialog.tsx';
import { AddWarningDialog } from './AddWarningDialog.tsx';
import { api } from './api.ts';
import { ReportItem } from './ReportItem.tsx';
import { WarningItem } from './WarningItem.tsx';

type Props = { readonly clientId: string };

/** What to mind when meeting the person, and the reports that the law asked for. */
export default function WarningsPage({ clientId }: Props) {
  const { i18n } = useLingui();
  return (
    <Page
      title={i18n.t('Warnings and reports')}
      lead={i18n.t(
        'Few words, each with its reason and its end: a warning follows a person for a long time.',
      )}
    >
      <Warnings clientId={clientId} />
      <Reports clientId={clientId} />
    </Page>
  );
}

function Warnings({ clientId }: Props) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const writes = useCan('write clients');
  const found = useQuery({
    queryKey: ['warnings', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/warnings', { params: { clientId }, signal }),
  });
  return (
    <Section
      title={i18n.t('To mind beforehand')}
      actions={writes ? <Button onClick={() => setAdding(true)}>{i18n.t('Add a warning')}</Button> : null}
    >
      <Loaded query={found}>
        {({ warnings, supervisors }) => (
          <>
            {warnings.length === 0 ? (
              <Empty title={i18n.t('Nothing to mind.')}>
                {i18n.t('Most people never need a warning on their record.')}
              </Empty>
            ) : (
              <Items label={i18n.t('To mind beforehand')}>
                {warnings.map((warning) => (
                  <WarningItem key={warning.id} clientId={clientId} warning={warning} />
                ))}
              </Items>
            )}
            {adding ? (
              <AddWarningDialog
                clientId={clientId}
                supervisors={supervisors}
                onClose={() => setAdding(false)}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Reports({ clientId }: Props) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const writes = useCan('write clients');
  const found = useQuery({
    queryKey: ['mandated-reports', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/mandated-reports', { params: { clientId }, signal }),
  });
  return (
    <Section
      title={i18n.t('Reports that the law asks for')}
      actions={writes ? <Button onClick={() => setAdding(true)}>{i18n.t('Record a report')}</Button> : null}
    >
      <Loaded query={found}>
        {(reports) =>
          reports.length === 0 ? (
            <Empty title={i18n.t('No report has been made.')} />
          ) : (
            <Items label={i18n.t('Reports that the law asks for')}>
              {reports.map((report) => (
                <ReportItem key={report.id} clientId={clientId} report={report} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {adding ? <AddReportDialog clientId={clientId} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}
