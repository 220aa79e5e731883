import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Duplicate } from '#features/clients/web/index.tsx';
import { clientsApi } from './api.ts';
import type { IntakeValues } from './intake-values.ts';

export type Told = Pick<IntakeValues, 'givenName' | 'familyName' | 'birthDate' | 'phone'>;

const enough = ({ givenName, familyName, birthDate, phone }: Told) =>
  givenName.trim().length > 1 && [familyName, birthDate, phone].some((said) => said.trim().length > 1);

/** People on record who may be the one being taken in, asked while somebody types. */
export function useDuplicates({ givenName, familyName, birthDate, phone }: Told): readonly Duplicate[] {
  const told: Told = { givenName, familyName, birthDate, phone };
  const [settled] = useDebouncedValue(JSON.stringify(told), 400);
  const { data } = useQuery({
    queryKey: ['duplicates', settled],
    queryFn: ({ signal }) => {
      const asked = JSON.parse(settled) as Told;
      const body = { ...asked, birthDate: asked.birthDate || null, phone: asked.phone || null };
      return clientsApi('POST /clients/duplicates', { body, signal });
    },
    enabled: enough(JSON.parse(settled) as Told),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  return enough(told) ? (data?.people ?? []) : [];
}
