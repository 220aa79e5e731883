import { useLingui } from '@lingui/react';
import {
  type Bound,
  CheckField,
  ChoiceField,
  DateField,
  DateTimeField,
  FieldRow,
  TextField,
} from '#ui/plain.ts';
import type { Extra } from './actions.ts';
import type { Values } from './sending.ts';

type FieldsProps = { readonly form: { at<K extends keyof Values>(name: K): Bound<Values[K]> } };

const parts: Readonly<Record<Extra, (props: FieldsProps) => React.ReactNode>> = {
  expectedOn: ExpectedOn,
  waitPosition: WaitPosition,
  appointment: AppointmentFields,
  received: ReceivedFields,
  happened: HappenedFields,
};

/** The fields that an action asks for beside the words. */
export function ExtraFields({ form, extras }: FieldsProps & { readonly extras: readonly Extra[] }) {
  return extras.map((extra) => {
    const Part = parts[extra];
    return <Part key={extra} form={form} />;
  });
}

function ExpectedOn({ form }: FieldsProps) {
  const { i18n } = useLingui();
  return <DateField {...form.at('expectedOn')} label={i18n.t('Until about')} />;
}

function WaitPosition({ form }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <TextField {...form.at('waitPosition')} label={i18n.t('Place on the list')} inputMode="numeric" short />
  );
}

function AppointmentFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <>
      <DateTimeField {...form.at('startsAt')} label={i18n.t('When')} required />
      <TextField {...form.at('place')} label={i18n.t('Where')} />
      <CheckField {...form.at('interpreterArranged')} label={i18n.t('We arrange an interpreter')} />
    </>
  );
}

function ReceivedFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <>
      <DateField {...form.at('receivedOn')} label={i18n.t('On')} required />
      <FieldRow>
        <TextField {...form.at('quantity')} label={i18n.t('How much')} inputMode="decimal" short />
        <TextField {...form.at('unit')} label={i18n.t('Of what: hours, visits, meals…')} />
      </FieldRow>
    </>
  );
}

function HappenedFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  const yesOrNo = [
    { value: 'yes' as const, label: i18n.t('Yes') },
    { value: 'no' as const, label: i18n.t('No') },
  ];
  return (
    <>
      <ChoiceField
        {...form.at('contactMade')}
        label={i18n.t('Were you in touch with the person?')}
        beside
        choices={yesOrNo}
      />
      <ChoiceField
        {...form.at('serviceReceived')}
        label={i18n.t('Did they receive the service?')}
        beside
        choices={yesOrNo}
      />
    </>
  );
}
