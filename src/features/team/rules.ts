import type { Role } from '#platform/access/capabilities.ts';

/** How a role is called on screen. */
export const roleNames: Readonly<Record<Role, string>> = {
  case_manager: /*i18n*/ 'Case manager',
  supervisor: /*i18n*/ 'Supervisor',
  director: /*i18n*/ 'Program director',
  administrator: /*i18n*/ 'Administrator',
  auditor: /*i18n*/ 'Auditor',
};

/** What a role may do, in a sentence for whoever gives it. */
export const roleMeanings: Readonly<Record<Role, string>> = {
  case_manager: /*i18n*/ 'Works with the clients in their care.',
  supervisor: /*i18n*/ 'Also sees the clients of those they supervise, and signs exceptions.',
  director: /*i18n*/ 'Also sees every client of the programs they direct.',
  administrator: /*i18n*/ 'Runs the system. Sees no client.',
  auditor: /*i18n*/ 'Reads the log of who did what. Sees no client.',
};

/** How a sensitive category is called on screen. */
export const clearanceNames = {
  substance_use: /*i18n*/ 'Substance use',
  domestic_violence: /*i18n*/ 'Domestic violence',
  mental_health: /*i18n*/ 'Mental health',
  hiv: /*i18n*/ 'HIV',
  immigration: /*i18n*/ 'Immigration',
} as const;

const withClients: readonly Role[] = ['case_manager', 'supervisor', 'director'];
const supervising: readonly Role[] = ['supervisor', 'director'];

/** Why these roles do not go together, or undefined: who reviews the work must not be the one who does it. */
export function rolesProblem(roles: readonly Role[]): string | undefined {
  if (roles.length === 0) return /*i18n*/ 'Please choose at least one role.';
  if (roles.includes('auditor') && roles.length > 1)
    return /*i18n*/ 'An auditor has no other role: they review what the others do.';
  return undefined;
}

/** Clearances and programs mean something only for those who work with clients. */
export const worksWithClients = (roles: readonly Role[]): boolean =>
  roles.some((role) => withClients.includes(role));

export const maySupervise = (roles: readonly Role[]): boolean =>
  roles.some((role) => supervising.includes(role));

/** After so long without a key or a touch the screen locks, in milliseconds (HIPAA 45 CFR 164.312(a)(2)(iii)). */
export const idleLock = 15 * 60_000;

/** A mail's text without what its links are worth: everything behind `#` in an address. */
export const withoutSecret = (text: string): string => text.replaceAll(/(https?:\/\/[^\s#]+)#\S+/g, '$1#…');
