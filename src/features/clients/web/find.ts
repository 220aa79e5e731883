import { dateText, Problem } from '#ui/kit.ts';
import type { FoundPerson } from '../contract.ts';
import { api } from './api.ts';

/** Whose birthday it is to be told apart by, as people write it. */
export const bornOn = ({ birthDate }: Pick<FoundPerson, 'birthDate'>): { readonly detail?: string } =>
  birthDate ? { detail: dateText(birthDate) } : {};

/** Asks for people; words in which there is nothing to look for find nobody. */
export async function findPeople(q: string, signal: AbortSignal): Promise<readonly FoundPerson[]> {
  try {
    return (await api('GET /clients', { query: { q }, signal })).people;
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return [];
    throw error;
  }
}
