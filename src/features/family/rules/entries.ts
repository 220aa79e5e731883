import { usualSensitivity } from '#features/assessments/rules/domains.ts';
import type { Domain } from '#platform/values/index.ts';

/** True where words about a part of life are protected, and so belong to one person and no household. */
export function staysWithOne(domain: Domain): boolean {
  return usualSensitivity(domain) !== null;
}
