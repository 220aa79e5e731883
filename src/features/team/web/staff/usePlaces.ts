import { useQuery } from '@tanstack/react-query';
import { maySupervise } from '../../rules.ts';
import { api } from '../api.ts';

/** Where somebody may work and who may supervise them, to choose from. */
export function usePlaces() {
  const programs = useQuery({
    queryKey: ['programs'],
    queryFn: ({ signal }) => api('GET /programs', { signal }),
  });
  const team = useQuery({
    queryKey: ['colleagues', false],
    queryFn: ({ signal }) => api('GET /colleagues', { signal }),
  });
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: name,
  });
  return {
    programs: (programs.data ?? []).map(named),
    supervisors: (team.data ?? []).filter((one) => maySupervise(one.roles)).map(named),
  };
}
