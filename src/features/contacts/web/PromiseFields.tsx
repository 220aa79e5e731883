import { useLingui } from '@lingui/react';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Button, DateField, FieldRow, Stack, TextField } from '#ui/kit.ts';

export type PromiseDraft = { readonly promise: string; readonly dueOn: string };

type FieldsProps = {
  readonly promises: readonly PromiseDraft[];
  readonly onChange: (promises: readonly PromiseDraft[]) => void;
  readonly errorAt: (path: string) => string | undefined;
};

/** What was promised in this contact: each with the day on which it is owed. */
export function PromiseFields({ promises, onChange, errorAt }: FieldsProps) {
  const { i18n } = useLingui();
  const set = (place: number, changed: Partial<PromiseDraft>) =>
    onChange(promises.map((one, at) => (at === place ? { ...one, ...changed } : one)));
  return (
    <Stack gap={2}>
      {promises.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a promise that is being written has nothing else to be known by
        <FieldRow key={place}>
          <TextField
            required
            label={i18n.t('You promised')}
            name={`promises.${place}.promise`}
            value={one.promise}
            onChange={(promise) => set(place, { promise })}
            error={errorAt(`promises.${place}.promise`)}
          />
          <DateField
            required
            label={i18n.t('By when')}
            name={`promises.${place}.dueOn`}
            value={one.dueOn}
            onChange={(dueOn) => set(place, { dueOn })}
            error={errorAt(`promises.${place}.dueOn`)}
          />
          <Button
            look="plain"
            icon={<IconX size={18} aria-hidden />}
            onClick={() => onChange(promises.filter((_, at) => at !== place))}
          >
            {i18n.t('Take it out')}
          </Button>
        </FieldRow>
      ))}
      <div>
        <Button
          look="plain"
          icon={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...promises, { promise: '', dueOn: '' }])}
        >
          {i18n.t('I promised something')}
        </Button>
      </div>
    </Stack>
  );
}
