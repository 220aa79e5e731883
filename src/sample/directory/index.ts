import { belonging } from './belonging.ts';
import { growing } from './growing.ts';
import { health } from './health.ts';
import { home } from './home.ts';
import { living } from './living.ts';
import type { SampleOrganization } from './shape.ts';

const all = { ...health, ...living, ...home, ...growing, ...belonging };

type KeysOf<T> = T extends { readonly services: infer S } ? keyof S : never;

/** By which name stories speak of a service. */
export type ServiceKey = KeysOf<(typeof all)[keyof typeof all]>;

export const organizations: Readonly<Record<string, SampleOrganization>> = all;
