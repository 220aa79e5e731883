import { useLingui } from '@lingui/react';
import { ConflictDialog, FieldRow, FormDialog, TextArea, TextField, useForm, useTold } from '#ui/kit.ts';
import type { Organization, OrganizationDraft } from '../../contract.ts';
import { api } from '../api.ts';

type DialogProps = {
  /** Undefined: a new one. */
  readonly organization?: Organization;
  readonly onClose: () => void;
  readonly onSaved?: (saved: Organization) => void;
};

/** The first phone can be changed here; the others and the second name stay. */
const valuesOf = (organization: Organization | undefined) => ({
  name: organization?.name ?? '',
  description: organization?.description ?? '',
  email: organization?.email ?? '',
  website: organization?.website ?? '',
  phone: organization?.phones[0]?.number ?? '',
  phones: organization?.phones ?? [],
  alternateName: organization?.alternateName ?? null,
});

function bodyOf({ phone, phones, ...values }: ReturnType<typeof valuesOf>): OrganizationDraft {
  const [first, ...others] = phones;
  const now = [
    ...(phone ? [{ extension: null, description: null, ...first, number: phone }] : []),
    ...others,
  ];
  return {
    ...values,
    phones: now.map(({ number, extension, description }) => ({ number, extension, description })),
  };
}

/** Writes an organization into the directory, or changes it. */
export function OrganizationDialog({ organization, onClose, onSaved }: DialogProps) {
  const { i18n } = useLingui();
  const { typed } = useTold();
  const form = useForm({
    initial: valuesOf(organization),
    version: organization?.version ?? 0,
    send: (values, version) => {
      const body = bodyOf(values);
      if (!organization) return api('POST /directory/organizations', { body });
      return api('PUT /directory/organizations/:organizationId', {
        params: { organizationId: organization.id },
        body,
        ifMatch: version,
      });
    },
    saved: i18n.t('Organization saved.'),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
    current: (saved) => ({
      values: valuesOf(saved as Organization),
      version: (saved as Organization).version,
    }),
  });
  const name = i18n.t('Name of the organization');
  return (
    <>
      <FormDialog
        open
        onClose={onClose}
        title={organization ? i18n.t('Change organization') : i18n.t('New organization')}
        form={form}
        submit={i18n.t('Save')}
      >
        <TextField {...form.at('name')} label={name} required />
        <TextArea {...form.at('description')} label={i18n.t('Who they are')} />
        <FieldRow>
          <TextField
            {...form.at('email')}
            type="email"
            label={i18n.t('E-mail address')}
            hint={i18n.t('Referrals are sent here when the service has no address of its own.')}
          />
          <TextField {...form.at('phone')} type="tel" label={i18n.t('Telephone')} />
        </FieldRow>
        <TextField {...form.at('website')} type="url" label={i18n.t('Website')} />
      </FormDialog>
      <ConflictDialog
        form={form}
        labels={{
          name: typed(name),
          description: i18n.t('Who they are'),
          email: typed(i18n.t('E-mail address')),
          phone: typed(i18n.t('Telephone')),
          website: typed(i18n.t('Website')),
          phones: null,
          alternateName: null,
        }}
      />
    </>
  );
}
