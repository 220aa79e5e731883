import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

/** The programs and colleagues that a case can be given to. */
export function useCaseChoices() {
  return useQuery({
    queryKey: ['case choices'],
    queryFn: ({ signal }) => api('GET /case-choices', { signal }),
    staleTime: 60_000,
  });
}

/** Named things as the choices of a field. */
export const asChoices = (named: readonly { readonly id: string; readonly name: string }[] | undefined) =>
  (named ?? []).map(({ id, name }) => ({ value: id, label: name }));
