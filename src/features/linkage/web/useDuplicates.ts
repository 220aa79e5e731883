import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Duplicate } from '../contract.ts';
import { api } from './api.ts';

/** What a form holds of somebody, blank for what is not known. */
export type Told = Readonly<
  Record<'givenName' | 'familyName' | 'birthDate' | 'phone' | 'email' | 'address', string>
>;

const enough = ({ givenName, familyName, birthDate, phone, email }: Told) =>
  givenName.trim().length > 1 && [familyName, birthDate, phone, email].some((said) => said.trim().length > 1);

type Check = {
  /** Those found for what was typed last; nobody until the first answer. */
  readonly people: readonly Duplicate[];
  /** Asks for what stands in the form now, and waits for the answer; nobody when it cannot be had. */
  readonly now: () => Promise<readonly Duplicate[]>;
};

const question = (settled: string) => ({
  queryKey: ['duplicates', settled],
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const asked = JSON.parse(settled) as Told;
    const body = {
      ...asked,
      birthDate: asked.birthDate || null,
      phone: asked.phone || null,
      email: asked.email || null,
      address: asked.address || null,
    };
    return api('POST /clients/duplicates', { body, signal });
  },
  retry: false,
  gcTime: 0,
});

/** People on record who may be the one being taken in, asked while somebody types. */
export function useDuplicates({ givenName, familyName, birthDate, phone, email, address }: Told): Check {
  const told: Told = { givenName, familyName, birthDate, phone, email, address };
  const queries = useQueryClient();
  const [settled] = useDebouncedValue(JSON.stringify(told), 400);
  const { data } = useQuery({
    ...question(settled),
    enabled: enough(JSON.parse(settled) as Told),
    placeholderData: keepPreviousData,
  });
  return {
    people: enough(told) ? (data?.people ?? []) : [],
    now: async () => {
      if (!enough(told)) return [];
      const asked = queries.fetchQuery({ ...question(JSON.stringify(told)), staleTime: 10_000 });
      return (await asked.catch(() => ({ people: [] }))).people;
    },
  };
}
