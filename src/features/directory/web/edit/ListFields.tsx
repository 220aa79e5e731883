import { useLingui } from '@lingui/react';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Bound, Button, ChoicesField, FieldRow, Sheet, Stack, TextField } from '#ui/kit.ts';
import { type Weekday, weekdayNames, weekdays } from '../../rules/words.ts';
import { noHours, noPhone, noPlace, type ServiceForm, type ServiceValues } from './serviceForm.ts';

type FieldsProps = { readonly form: ServiceForm };
type ListName = 'phones' | 'hours' | 'places';
type EntryOf<L extends ListName> = ServiceValues[L][number];

type ListProps<L extends ListName> = FieldsProps & {
  readonly list: L;
  readonly blank: EntryOf<L>;
  readonly title: string;
  readonly add: string;
  readonly remove: string;
  readonly fields: (at: <K extends keyof EntryOf<L> & string>(name: K) => Bound<EntryOf<L>[K]>) => ReactNode;
};

/** Several entries of the same kind, which can be added and taken away. */
function ListFields<L extends ListName>({ form, list, blank, title, add, remove, fields }: ListProps<L>) {
  const entries = form.values[list] as readonly EntryOf<L>[];
  const put = (changed: readonly EntryOf<L>[]) => form.set({ [list]: changed } as Partial<ServiceValues>);
  const at =
    (index: number) =>
    <K extends keyof EntryOf<L> & string>(name: K): Bound<EntryOf<L>[K]> => ({
      name: `${list}.${index}.${name}`,
      value: (entries[index] as EntryOf<L>)[name],
      onChange: (value) =>
        put(entries.map((entry, other) => (other === index ? { ...entry, [name]: value } : entry))),
      error: form.errorAt(`${list}.${index}.${name}`),
    });
  return (
    <Stack gap={2}>
      <h3>{title}</h3>
      {entries.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own
        <Sheet key={index}>
          {fields(at(index))}
          <Button
            look="plain"
            icon={<IconTrash size={18} aria-hidden />}
            onClick={() => put(entries.filter((_entry, other) => other !== index))}
          >
            {remove}
          </Button>
        </Sheet>
      ))}
      <Button look="plain" icon={<IconPlus size={18} aria-hidden />} onClick={() => put([...entries, blank])}>
        {add}
      </Button>
    </Stack>
  );
}

export function PhoneFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <ListFields
      form={form}
      list="phones"
      blank={noPhone}
      title={i18n.t('Phones')}
      add={i18n.t('Add a phone')}
      remove={i18n.t('Remove this phone')}
      fields={(at) => (
        <FieldRow>
          <TextField {...at('number')} type="tel" label={i18n.t('Number')} required />
          <TextField {...at('extension')} label={i18n.t('Extension')} short />
          <TextField {...at('description')} label={i18n.t('Who answers')} />
        </FieldRow>
      )}
    />
  );
}

export function HoursFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  const days = weekdays.map((value: Weekday) => ({ value, label: i18n.t(weekdayNames[value]) }));
  return (
    <ListFields
      form={form}
      list="hours"
      blank={noHours}
      title={i18n.t('Opening hours')}
      add={i18n.t('Add hours')}
      remove={i18n.t('Remove these hours')}
      fields={(at) => (
        <>
          <ChoicesField {...at('days')} label={i18n.t('Days')} beside required choices={days} />
          <FieldRow>
            <TextField
              {...at('opensAt')}
              label={i18n.t('From')}
              hint={i18n.t('Such as 09:30')}
              required
              short
            />
            <TextField
              {...at('closesAt')}
              label={i18n.t('To')}
              hint={i18n.t('Such as 17:00')}
              required
              short
            />
          </FieldRow>
        </>
      )}
    />
  );
}

export function PlaceFields({ form }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <ListFields
      form={form}
      list="places"
      blank={noPlace}
      title={i18n.t('Places')}
      add={i18n.t('Add a place')}
      remove={i18n.t('Remove this place')}
      fields={(at) => (
        <>
          <FieldRow>
            <TextField {...at('name')} label={i18n.t('Name of the place')} />
            <TextField {...at('address')} label={i18n.t('Street and number')} required />
          </FieldRow>
          <FieldRow>
            <TextField {...at('city')} label={i18n.t('Town')} />
            <TextField {...at('state')} label={i18n.t('State')} short />
            <TextField {...at('postalCode')} label={i18n.t('Postal code')} short />
          </FieldRow>
          <FieldRow>
            <TextField
              {...at('latitude')}
              label={i18n.t('Latitude')}
              hint={i18n.t('With it, we can tell how far it is.')}
              inputMode="decimal"
              short
            />
            <TextField {...at('longitude')} label={i18n.t('Longitude')} inputMode="decimal" short />
          </FieldRow>
          <TextField {...at('transportation')} label={i18n.t('How to get there')} />
        </>
      )}
    />
  );
}
