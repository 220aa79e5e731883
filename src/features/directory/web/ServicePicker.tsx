import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDomains } from '#features/assessments/web/index.tsx';
import type { Domain } from '#platform/values/index.ts';
import {
  type Bound,
  Button,
  Empty,
  Item,
  Items,
  Loaded,
  Mark,
  SelectField,
  Soft,
  Stack,
  TextField,
} from '#ui/kit.ts';
import type { Suggestion } from '../contract.ts';
import { api } from './api.ts';
import { SuggestionItem } from './SuggestionItem.tsx';

/** What a form keeps of the service that was chosen. */
export type ChosenService = Pick<Suggestion, 'id' | 'name' | 'organization'>;

type PickerProps = Bound<ChosenService | null> & {
  readonly label: string;
  /** What it should help with; can be changed. */
  readonly need?: Domain;
  /** The person's language, as a short code. */
  readonly language?: string;
  /** Where the person lives: `latitude,longitude`, or a town. */
  readonly near?: string;
  /** In years. */
  readonly age?: number;
};

/** Chooses a service of the directory: those that fit the need and the person best come first, with reasons. */
export function ServicePicker({ value, onChange, label, error, need, ...person }: PickerProps) {
  const { i18n } = useLingui();
  if (!value)
    return <Choosing label={label} error={error} need={need ?? ''} person={person} onChange={onChange} />;
  return (
    <Items label={label}>
      <Item
        title={value.name}
        actions={
          <Button look="plain" onClick={() => onChange(null)}>
            {i18n.t('Choose another')}
          </Button>
        }
      >
        <Soft>{value.organization.name}</Soft>
      </Item>
    </Items>
  );
}

type ChoosingProps = {
  readonly label: string;
  readonly error: string | undefined;
  readonly need: Domain | '';
  readonly person: Pick<PickerProps, 'language' | 'near' | 'age'>;
  readonly onChange: (chosen: ChosenService) => void;
};

const shown = 8;

function Choosing({ label, error, need, person, onChange }: ChoosingProps) {
  const { i18n } = useLingui();
  const { choices } = useDomains();
  const [wanted, setWanted] = useState({ q: '', need });
  const { language, near, age } = person;
  const query = {
    limit: shown,
    ...(wanted.q ? { q: wanted.q } : {}),
    ...(wanted.need ? { need: wanted.need } : {}),
    ...(language ? { language } : {}),
    ...(near ? { near } : {}),
    ...(age === undefined ? {} : { age }),
  };
  const found = useQuery({
    queryKey: ['directory', query],
    queryFn: ({ signal }) => api('GET /directory/services', { query, signal }),
  });
  return (
    <fieldset>
      <legend>{label}</legend>
      <Stack gap={2}>
        {error ? <Mark tone="danger">{error}</Mark> : null}
        <SelectField
          name="service-need"
          label={i18n.t('Helps with')}
          value={wanted.need}
          onChange={(chosen) => setWanted((before) => ({ ...before, need: chosen }))}
          choices={choices(wanted.need ? [wanted.need] : [])}
        />
        <TextField
          name="service-words"
          type="search"
          label={i18n.t('Words')}
          value={wanted.q}
          onChange={(q) => setWanted((before) => ({ ...before, q }))}
        />
        <Loaded query={found}>{({ services }) => <Offered services={services} onChange={onChange} />}</Loaded>
      </Stack>
    </fieldset>
  );
}

function Offered({
  services,
  onChange,
}: {
  readonly services: readonly Suggestion[];
  readonly onChange: (chosen: ChosenService) => void;
}) {
  const { i18n } = useLingui();
  if (services.length === 0) return <Empty title={i18n.t('No service in the directory fits.')} />;
  return (
    <Items label={i18n.t('Services')}>
      {services.map((service) => (
        <SuggestionItem
          key={service.id}
          service={service}
          actions={<Button onClick={() => onChange(service)}>{i18n.t('Choose')}</Button>}
        />
      ))}
    </Items>
  );
}
