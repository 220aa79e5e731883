import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { SelectField, useCan, useGo } from '#ui/kit.ts';
import { api } from './api.ts';

/** Whose caseload is looked at: a worker's, a program's, or, with neither, one's own. */
export type Whose = { readonly workerId?: string; readonly programId?: string };

const keyOf = ({ workerId, programId }: Whose): string =>
  workerId ? `workerId ${workerId}` : programId ? `programId ${programId}` : '';

/** For those who supervise or direct: their workers and programs to choose from. */
export function ChooseCaseload({ whose }: { readonly whose: Whose }) {
  const { i18n } = useLingui();
  const go = useGo();
  const assigns = useCan('assign cases');
  const choices = useQuery({
    queryKey: ['caseload', 'choices'],
    queryFn: ({ signal }) => api('GET /caseload/choices', { signal }),
    enabled: assigns,
  });
  if (!choices.data || choices.data.workers.length + choices.data.programs.length === 0) return null;
  const { workers, programs } = choices.data;
  const choose = (value: string) => {
    const [key, id] = value.split(' ');
    void go({ to: '/caseload', search: key && id ? { [key]: id } : {} });
  };
  return (
    <SelectField
      name="whose"
      label={i18n.t('Whose caseload')}
      required
      value={keyOf(whose) || 'own'}
      onChange={choose}
      choices={[
        { value: 'own', label: i18n.t('My own') },
        ...workers.map(({ id, name }) => ({ value: `workerId ${id}`, label: name })),
        ...programs.map(({ id, name }) => ({
          value: `programId ${id}`,
          label: i18n.t('Program: {name}', { name }),
        })),
      ]}
    />
  );
}
