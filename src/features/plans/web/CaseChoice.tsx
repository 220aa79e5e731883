import { useLingui } from '@lingui/react';
import { useClient } from '#features/clients/web/index.tsx';
import { SelectField } from '#ui/kit.ts';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  readonly onChoose: (caseId: string) => void;
};

/** Each case has a plan of its own; somebody with one case is not asked which. */
export function CaseChoice({ clientId, caseId, onChoose }: Props) {
  const { i18n } = useLingui();
  const cases = useClient(clientId).data?.cases ?? [];
  if (cases.length < 2) return null;
  const choices = cases.map(({ id, program, closedAt }) => ({
    value: id,
    label: closedAt ? i18n.t('{program}, closed', { program: program.name }) : program.name,
  }));
  return (
    <SelectField
      name="case"
      required
      label={i18n.t('Plan of the case')}
      value={caseId}
      onChange={onChoose}
      choices={choices}
    />
  );
}
