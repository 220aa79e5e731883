import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { Protected } from '#features/assessments/web/index.tsx';
import { Button, Item, Mark, Soft, useCan, When, withCommas } from '#ui/kit.ts';
import type { Report } from '../contract.ts';
import { concernWords } from '../rules.ts';
import { AddReportDialog } from './AddReportDialog.tsx';
import { ToldLine } from './WarningItem.tsx';

type Props = { readonly clientId: string; readonly report: Report };

/** One report: what was seen or heard, to whom it went and when, and what came of it. */
export function ReportItem({ clientId, report }: Props) {
  const { i18n } = useLingui();
  const [correcting, setCorrecting] = useState(false);
  const mayWrite = useCan('write clients') && report.stands;
  return (
    <Item
      title={i18n.t(concernWords[report.concern])}
      marks={
        <>
          {report.stands ? null : <Mark>{i18n.t('Replaced by a later one')}</Mark>}
          <Protected category={report.sensitivity} />
        </>
      }
      actions={
        mayWrite ? (
          <Button look="plain" onClick={() => setCorrecting(true)}>
            {i18n.t('Correct it, or say what came of it…')}
          </Button>
        ) : null
      }
    >
      <p>{report.observed}</p>
      <Soft>
        <Trans
          id="Reported to {authority} on <0/> by {who}"
          values={{
            authority: withCommas([report.authority, report.contactName]),
            who: report.recordedBy.name,
          }}
          components={{ 0: <When at={report.reportedAt} format="full" /> }}
        />
        {report.reference ? <> · {i18n.t('Reference {number}', { number: report.reference })}</> : null}
      </Soft>
      {report.writtenOn ? (
        <Soft>
          <Trans id="In writing on <0/>" components={{ 0: <When at={report.writtenOn} /> }} />
        </Soft>
      ) : null}
      <ToldLine told={report} />
      <p>{report.outcome ?? i18n.t('What came of it is not known yet.')}</p>
      {correcting ? (
        <AddReportDialog clientId={clientId} before={report} onClose={() => setCorrecting(false)} />
      ) : null}
    </Item>
  );
}
