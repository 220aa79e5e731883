import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { riskKindLabels } from '#features/assessments/rules/risks.ts';
import {
  Ago,
  Button,
  ButtonLink,
  FormDialog,
  Item,
  Mark,
  Quote,
  Soft,
  TextArea,
  useCan,
  useForm,
} from '#ui/kit.ts';
import type { RiskAlert } from '../../contract.ts';
import { api } from '../api.ts';

type Props = { readonly clientId: string; readonly alert: RiskAlert };

/** An answer that tells of a danger: what was said, and what was done about it. */
export function AlertItem({ clientId, alert }: Props) {
  const { i18n } = useLingui();
  const mayWrite = useCan('write clients');
  const [telling, setTelling] = useState(false);
  const isOpen = alert.acknowledgedAt === null;
  return (
    <Item
      title={i18n.t(riskKindLabels[alert.kind])}
      marks={
        isOpen ? (
          <Mark tone="danger">{i18n.t('Nobody has said yet what was done')}</Mark>
        ) : (
          <Mark tone="good">{i18n.t('Acted upon')}</Mark>
        )
      }
      actions={
        isOpen && mayWrite ? (
          <>
            <Button look="main" onClick={() => setTelling(true)}>
              {i18n.t('Say what was done')}
            </Button>
            <ButtonLink to={`/clients/${clientId}/assessments`}>{i18n.t('Assess the risk')}</ButtonLink>
            <ButtonLink to={`/clients/${clientId}/assessments/safety-plan`}>
              {i18n.t('Safety plan')}
            </ButtonLink>
          </>
        ) : null
      }
    >
      <Quote by={<Ago at={alert.raisedAt} />}>{alert.words}</Quote>
      {alert.whatWasDone && alert.acknowledgedAt ? (
        <p>
          {alert.whatWasDone}{' '}
          <Soft>
            {alert.acknowledgedBy?.name} <Ago at={alert.acknowledgedAt} />
          </Soft>
        </p>
      ) : null}
      {telling ? <DoneDialog clientId={clientId} alert={alert} onClose={() => setTelling(false)} /> : null}
    </Item>
  );
}

function DoneDialog({ clientId, alert, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { whatWasDone: '' },
    send: (body) =>
      api('POST /clients/:clientId/risk-alerts/:alertId/acknowledgement', {
        params: { clientId, alertId: alert.id },
        body,
      }),
    saved: i18n.t('Recorded.'),
    onSaved: onClose,
  });
  return (
    <FormDialog open onClose={onClose} title={i18n.t('What was done?')} form={form} submit={i18n.t('Record')}>
      <p>
        {i18n.t('This ends the alert. It is no assessment of the risk: that is written down separately.')}
      </p>
      <TextArea
        {...form.at('whatWasDone')}
        required
        label={i18n.t('What was done, and who was told')}
        hint={i18n.t('Such as: asked directly, stayed together, called the crisis line, told the supervisor')}
      />
    </FormDialog>
  );
}
