import { useLingui } from '@lingui/react';
import { IconPlus } from '@tabler/icons-react';
import { Button, FieldRow, Sheet, Stack, TextField } from '#ui/kit.ts';
import css from './ResourceFields.module.css';
import { emptyResource, type ResourceDraft } from './useEnding.ts';

type FieldsProps = {
  readonly resources: readonly ResourceDraft[];
  readonly onChange: (resources: readonly ResourceDraft[]) => void;
  readonly errorAt: (path: string) => string | undefined;
};

/** Whom they can turn to: the list that they keep. */
export function ResourceFields({ resources, onChange, errorAt }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <fieldset className={css['fields']}>
      <legend>{i18n.t('Whom they can turn to')}</legend>
      <Stack gap={3}>
        {resources.map((resource, place) => (
          <ResourceFieldsOfOne
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry that is being written has nothing else to be known by
            key={place}
            place={place}
            resource={resource}
            errorAt={errorAt}
            onChange={(changed) => onChange(resources.map((one, at) => (at === place ? changed : one)))}
            onRemove={() => onChange(resources.filter((_, at) => at !== place))}
          />
        ))}
        <div>
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange([...resources, emptyResource])}
          >
            {i18n.t('Add somebody to turn to')}
          </Button>
        </div>
      </Stack>
    </fieldset>
  );
}

type OneProps = {
  readonly place: number;
  readonly resource: ResourceDraft;
  readonly errorAt: FieldsProps['errorAt'];
  readonly onChange: (resource: ResourceDraft) => void;
  readonly onRemove: () => void;
};

function ResourceFieldsOfOne({ place, resource, errorAt, onChange, onRemove }: OneProps) {
  const { i18n } = useLingui();
  const at = (name: keyof ResourceDraft) => ({
    name: `resources.${place}.${name}`,
    value: resource[name],
    onChange: (value: string) => onChange({ ...resource, [name]: value }),
    error: errorAt(`resources.${place}.${name}`),
  });
  return (
    <Sheet>
      <FieldRow>
        <TextField {...at('name')} required label={i18n.t('Name')} />
        <TextField {...at('phone')} type="tel" label={i18n.t('Telephone')} />
      </FieldRow>
      <FieldRow>
        <TextField {...at('whatFor')} label={i18n.t('What for')} />
        <TextField {...at('when')} label={i18n.t('When they can be reached')} />
      </FieldRow>
      <div>
        <Button look="plain" onClick={onRemove}>
          {i18n.t('Take it out')}
        </Button>
      </div>
    </Sheet>
  );
}
