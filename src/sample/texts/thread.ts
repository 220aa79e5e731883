import type { Domain, Sensitivity } from '#platform/values/index.ts';
import type { ServiceKey } from '../directory/index.ts';

/** Who takes a step: the person, somebody of the family, the worker, or whoever gives the service. */
type Owner = 'client' | 'family' | 'worker' | 'provider';

/**
 * One thread as it could run for many people, from what is missing to what came of it. Notes tell of the way in
 * their order. {name}, {They}, {they}, {them}, {their} stand for the person; verbs are in the past, where they
 * do not change with the pronoun.
 */
export type Thread = {
  readonly domain: Domain;
  readonly sensitivity?: Sensitivity;
  readonly need: string;
  /** What somebody said about it; each person gets one. */
  readonly words: readonly string[];
  readonly impact: string;
  readonly wished: readonly string[];
  readonly goal: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly steps: readonly (readonly [title: string, owner: Owner])[];
  readonly services: readonly ServiceKey[];
  readonly request: string;
  readonly notes: readonly string[];
  /** In what the service is counted. */
  readonly unit: string;
};
