/**
 * Who may do what, before the question of whose record it is (that is the care team's, and row-level
 * security's). A supervisor should be able to review this table.
 */
export const roles = ['case_manager', 'supervisor', 'director', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

export const capabilities = {
  'read clients': ['case_manager', 'supervisor', 'director'],
  'write clients': ['case_manager', 'supervisor', 'director'],
  'open cases': ['case_manager', 'supervisor', 'director'],
  'assign cases': ['supervisor', 'director'],
  'sign exceptions': ['supervisor', 'director'],
  'review emergency access': ['supervisor', 'director'],
  'seal records': ['supervisor', 'director'],
  'read directory': ['case_manager', 'supervisor', 'director', 'administrator', 'auditor'],
  'edit directory': ['case_manager', 'supervisor', 'director', 'administrator'],
  'import directory': ['director', 'administrator'],
  'manage instruments': ['director', 'administrator'],
  'manage workers': ['administrator'],
  'manage agency': ['administrator'],
  'read outbox': ['administrator'],
  'read access log': ['supervisor', 'director'],
  'read audit': ['administrator', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof capabilities;

/** True when one of the roles carries the capability. */
export function can(held: readonly Role[], capability: Capability): boolean {
  const carriers: readonly Role[] = capabilities[capability];
  return held.some((role) => carriers.includes(role));
}
