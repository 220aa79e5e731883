import { useLingui } from '@lingui/react';
import { ChoicesField, SelectField, Stack } from '#ui/kit.ts';
import type { Reach } from '../../contract.ts';
import { permissionWords } from '../../rules/people.ts';
import { type Chosen, chosenMembers } from './members.ts';

type Props = {
  readonly reach: Reach;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly error: string | undefined;
};

/** Whose records it belongs to. Who may not be written about here is not among them. */
export function MembersField({ reach, chosen, onChange, error }: Props) {
  const { i18n } = useLingui();
  return (
    <Stack gap={3}>
      <ChoicesField
        name="members"
        value={chosen.ids}
        onChange={(ids) => onChange({ ...chosen, ids })}
        error={error}
        required
        label={i18n.t('Whose records?')}
        hint={i18n.t('Those who live here now, whose record you may write.')}
        choices={reach.members.map(({ clientId, name, mayBeTold }) => ({
          value: clientId,
          label: name,
          ...(mayBeTold ? { hint: i18n.t(permissionWords[mayBeTold]) } : {}),
        }))}
      />
      {chosenMembers(reach, chosen)
        .filter(({ cases }) => cases.length > 1)
        .map(({ clientId, name, cases }) => (
          <SelectField
            key={clientId}
            name={`case-${clientId}`}
            value={chosen.cases[clientId] ?? ''}
            onChange={(caseId) => onChange({ ...chosen, cases: { ...chosen.cases, [clientId]: caseId } })}
            error={undefined}
            required
            label={i18n.t('Which case of {name}', { name })}
            choices={cases.map(({ id, program }) => ({ value: id, label: program }))}
          />
        ))}
    </Stack>
  );
}
