import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import type { Reach } from '#features/family/contract.ts';
import { ChoicesField, FormDialog, Loaded, SelectField, Soft, Stack, useForm } from '#ui/kit.ts';
import type { ResponseSheet } from '../../contract.ts';
import { WhoAnsweredFields } from '../answer/AnsweringFields.tsx';
import { api } from '../api.ts';

type Props = { readonly clientId: string; readonly sheet: ResponseSheet; readonly onClose: () => void };

/** Keeps what was answered once for others of the household, too. */
export function HouseholdDialog(props: Props) {
  const { clientId } = props;
  const reach = useQuery({
    queryKey: ['household-reach', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/household-reach', { params: { clientId }, signal }),
  });
  return <Loaded query={reach}>{({ members }) => <Choosing {...props} members={members} />}</Loaded>;
}

type Kept = {
  readonly ids: readonly string[];
  readonly cases: Readonly<Record<string, string>>;
  readonly answeredBy: ResponseSheet['answeredBy'];
  readonly proxyName: string;
};

/** Whoever answered alone answered for the others, too. */
const begins = ({ answeredBy, proxyName }: ResponseSheet, members: Reach['members']): Kept => ({
  ids: [],
  cases: {},
  answeredBy: answeredBy === 'client' ? 'proxy' : answeredBy,
  proxyName: proxyName ?? members.find(({ isSelf }) => isSelf)?.name ?? '',
});

function Choosing({ clientId, sheet, onClose, members }: Props & { readonly members: Reach['members'] }) {
  const { i18n } = useLingui();
  const others = members.filter(({ isSelf }) => !isSelf);
  const form = useForm({
    initial: begins(sheet, members),
    send: ({ ids, cases, answeredBy, proxyName }) =>
      api('POST /clients/:clientId/instrument-responses/:responseId/household-copies', {
        params: { clientId, responseId: sheet.id },
        body: {
          members: others
            .filter((one) => ids.includes(one.clientId))
            .map((one) => ({
              clientId: one.clientId,
              caseId: cases[one.clientId] ?? one.cases[0]?.id ?? '',
            })),
          answeredBy,
          proxyName: answeredBy === 'proxy' ? proxyName : null,
        },
      }),
    saved: i18n.t('Kept for each of them.'),
    onSaved: onClose,
  });
  const { ids, cases } = form.values;
  const severalCases = others.filter((one) => ids.includes(one.clientId) && one.cases.length > 1);
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('Keep it for others of the household')}
      form={form}
      submit={i18n.t('Keep it')}
    >
      <Stack gap={3}>
        <Soft>
          {i18n.t(
            'Every record that is chosen gets the same answers as a response of its own, and no other does.',
          )}
        </Soft>
        {others.length === 0 ? (
          <p>{i18n.t('Nobody else of the household has a record that you may write.')}</p>
        ) : (
          <ChoicesField
            {...form.at('ids')}
            required
            label={i18n.t('Whose records?')}
            error={form.errorAt('members')}
            choices={others.map((one) => ({ value: one.clientId, label: one.name }))}
          />
        )}
        {severalCases.map((one) => (
          <SelectField
            key={one.clientId}
            name={`case-${one.clientId}`}
            value={cases[one.clientId] ?? one.cases[0]?.id ?? ''}
            onChange={(caseId) => form.set({ cases: { ...cases, [one.clientId]: caseId } })}
            error={undefined}
            required
            label={i18n.t('Which case of {name}', { name: one.name })}
            choices={one.cases.map(({ id, program }) => ({ value: id, label: program }))}
          />
        ))}
        <WhoAnsweredFields values={form.values} set={form.set} errorAt={form.errorAt} />
      </Stack>
    </FormDialog>
  );
}
