import { useLingui } from '@lingui/react';
import { ChoiceField, FormDialog, useForm, useTimeZone, withoutBlanks } from '#ui/kit.ts';
import { dayOf } from '#ui/words/time.ts';
import { type Category, type ConsentWay, faultOf, type Purpose } from '../rules.ts';
import { api } from './api.ts';
import { type ConsentValues, GivenFields, SharingFields } from './ConsentFields.tsx';

type ConsentProps = {
  readonly clientId: string;
  readonly onClose: () => void;
  /** What another room wishes to tell: to whom, for what and which parts. */
  readonly wish?: {
    readonly organization: { readonly id: string; readonly name: string };
    readonly purpose: Purpose;
    readonly categories: readonly Category[];
  };
};

const nextYear = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;

/** Records what the person allows: to be served by us, or that somebody outside is told. */
export default function ConsentDialog({ clientId, onClose, wish }: ConsentProps) {
  const { i18n } = useLingui();
  const today = dayOf(new Date(), useTimeZone());
  const initial: ConsentValues = {
    kind: 'sharing',
    organizationId: wish ? { id: wish.organization.id, label: wish.organization.name } : null,
    purpose: wish?.purpose ?? 'referral',
    categories: wish?.categories ?? ['contact', 'needs'],
    given: '',
    words: '',
    givenOn: today,
    expiresOn: nextYear(today),
  };
  const form = useForm({
    initial,
    send: (values) => api('POST /clients/:clientId/consents', { params: { clientId }, body: bodyOf(values) }),
    saved: i18n.t('Consent recorded.'),
    onSaved: onClose,
  });
  const { kind, given, categories, givenOn, expiresOn } = form.values;
  const fault = given
    ? faultOf(
        { categories: kind === 'sharing' ? categories : [], given, givenOn, expiresOn: expiresOn || null },
        today,
      )
    : null;
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={i18n.t('Record consent')}
      form={form}
      submit={i18n.t('Record consent')}
    >
      {wish ? null : (
        <ChoiceField
          {...form.at('kind')}
          label={i18n.t('What do they say yes to?')}
          required
          choices={[
            { value: 'sharing', label: i18n.t('That somebody outside is told something') },
            { value: 'service', label: i18n.t('To be served by us') },
          ]}
        />
      )}
      {kind === 'sharing' ? <SharingFields form={form} /> : null}
      <GivenFields form={form} fault={fault?.message} />
    </FormDialog>
  );
}

function bodyOf({ kind, organizationId, purpose, categories, given, givenOn, ...rest }: ConsentValues) {
  const common = {
    given: given as ConsentWay,
    givenOn,
    ...withoutBlanks({ words: rest.words, expiresOn: rest.expiresOn }),
  };
  if (kind !== 'sharing') return { kind: 'service' as const, ...common };
  return {
    kind: 'sharing' as const,
    organizationId: organizationId?.id ?? '',
    purpose: purpose as Purpose,
    categories: [...categories],
    ...common,
  };
}
