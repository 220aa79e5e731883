import { Trans, useLingui } from '@lingui/react';
import { IconLock } from '@tabler/icons-react';
import { Mark, When } from '#ui/kit.ts';
import type { ClientPage } from '../contract.ts';

/** The few things that nobody who opens this page may miss. A risk that nobody assessed says so. */
export function Flags({ client }: { readonly client: ClientPage }) {
  const { i18n } = useLingui();
  const open = client.cases.filter((one) => one.closedAt === null);
  return (
    <>
      <RiskFlag level={client.risk.level} />
      {client.warnings.map((warning) => (
        <Mark key={warning} tone="warn">
          {warning}
        </Mark>
      ))}
      {open.some((one) => one.immediateDanger) ? (
        <Mark tone="danger">{i18n.t('Danger named at intake')}</Mark>
      ) : null}
      {open.some((one) => one.triage === 'wait_listed') ? (
        <Mark tone="wait">{i18n.t('On the waiting list')}</Mark>
      ) : null}
      {client.cases.length > 0 && open.length === 0 ? <Mark>{i18n.t('No open case')}</Mark> : null}
      {client.emergencyUntil ? (
        <Mark tone="warn">
          <Trans
            id="Open in an emergency until <0/>"
            components={{ 0: <When at={client.emergencyUntil} format="time" /> }}
          />
        </Mark>
      ) : null}
      {client.sealed ? (
        <Mark tone="info" icon={<IconLock size={16} aria-hidden />}>
          {i18n.t('Sealed record')}
        </Mark>
      ) : null}
    </>
  );
}

function RiskFlag({ level }: { readonly level: ClientPage['risk']['level'] }) {
  const { i18n } = useLingui();
  if (level === 'high') return <Mark tone="danger">{i18n.t('High risk')}</Mark>;
  if (level === 'moderate') return <Mark tone="warn">{i18n.t('Moderate risk')}</Mark>;
  if (level === 'not_assessed') return <Mark tone="missing">{i18n.t('Risk: not assessed')}</Mark>;
  return null;
}
