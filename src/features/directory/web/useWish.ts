import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Domain } from '#platform/values/index.ts';
import type { Bound } from '#ui/kit.ts';

/** What somebody looks for, as they type it. */
export type WishValues = {
  readonly q: string;
  readonly need: Domain | '';
  readonly language: string;
  readonly near: string;
  readonly withinKm: string;
  readonly age: string;
};

export const noWish: WishValues = { q: '', need: '', language: '', near: '', withinKm: '', age: '' };
const keptAs = 'throughline-directory-wish';

function kept(): WishValues {
  try {
    return { ...noWish, ...JSON.parse(sessionStorage.getItem(keptAs) ?? '{}') };
  } catch {
    return noWish;
  }
}

/** A wish that is still there when somebody comes back from a service to the list; `query` waits for a pause in typing. */
export function useWish() {
  const [values, setValues] = useState(kept);
  const [settled] = useDebouncedValue(values, 300);
  const set = (changed: Partial<WishValues>) =>
    setValues((before) => {
      const after = { ...before, ...changed };
      sessionStorage.setItem(keptAs, JSON.stringify(after));
      return after;
    });
  return {
    values,
    query: queryOf(settled),
    clear: () => set(noWish),
    at: <K extends keyof WishValues & string>(name: K): Bound<WishValues[K]> => ({
      name,
      value: values[name],
      onChange: (value) => set({ [name]: value }),
    }),
  };
}

/** The wish as the server takes it: what is left empty is not asked. */
export function queryOf({ q, need, language, near, withinKm, age }: WishValues) {
  return {
    ...(q ? { q } : {}),
    ...(need ? { need } : {}),
    ...(language ? { language } : {}),
    ...(near ? { near } : {}),
    ...(near && withinKm ? { withinKm: Number(withinKm) } : {}),
    ...(/^\d{1,3}$/.test(age) ? { age: Number(age) } : {}),
  };
}
