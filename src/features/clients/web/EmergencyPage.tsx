import { useLingui } from '@lingui/react';
import {
  ButtonLink,
  DateField,
  FieldRow,
  Form,
  Page,
  Stack,
  TextArea,
  TextField,
  useCan,
  useForm,
  useGo,
} from '#ui/kit.ts';
import { api } from './api.ts';

/** Opens one person’s record for an hour, because somebody is in danger. */
export default function EmergencyPage() {
  const { i18n } = useLingui();
  const go = useGo();
  const reviews = useCan('review emergency access');
  const form = useForm({
    initial: { givenName: '', familyName: '', birthDate: '', reason: '' },
    send: (body) => api('POST /emergency-accesses', { body }),
    saved: i18n.t('Opened for an hour. The supervisor is told.'),
    onSaved: ({ clientId }) => go({ to: `/clients/${clientId}` }),
  });
  return (
    <Page
      title={i18n.t('Open a record in an emergency')}
      lead={i18n.t(
        'For a danger that cannot wait for the care team. It opens for one hour, the supervisor is told at once, and somebody else will review it.',
      )}
      actions={
        reviews ? (
          <ButtonLink to="/emergency/reviews">{i18n.t('Review emergency accesses')}</ButtonLink>
        ) : null
      }
    >
      <Form form={form} submit={i18n.t('Open for an hour')} look="danger">
        <Stack gap={4}>
          <FieldRow>
            <TextField {...form.at('givenName')} label={i18n.t('Given name')} required autoComplete="off" />
            <TextField {...form.at('familyName')} label={i18n.t('Family name')} required autoComplete="off" />
          </FieldRow>
          <DateField {...form.at('birthDate')} label={i18n.t('Date of birth')} required />
          <TextArea
            {...form.at('reason')}
            label={i18n.t('What is the danger?')}
            hint={i18n.t('It is kept with your name, and read by whoever reviews it.')}
            required
          />
        </Stack>
      </Form>
    </Page>
  );
}
