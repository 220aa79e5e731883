import type { Category, ClientFacts, WorkerFacts } from './facts.ts';

const caring = ['case_manager', 'supervisor', 'director'];

/** Nobody is signed in who has left, or whose session ended or waits for the password. */
export const isSignedIn = (worker: WorkerFacts): boolean => !worker.left && !worker.session;

/** Keeps records of clients at all. */
export const keepsRecords = (worker: WorkerFacts): boolean =>
  isSignedIn(worker) && worker.roles.some((role) => caring.includes(role));

export const isAdministrator = (worker: WorkerFacts): boolean =>
  isSignedIn(worker) && worker.roles.includes('administrator');

const includes = (names: readonly string[] | undefined, name: string) => names?.includes(name) ?? false;

/** Around the client now: in the care team, or the one who made a record that has no case yet. */
function isAround(name: string, client: ClientFacts): boolean {
  return (
    client.cases.some(({ responsible }) => responsible === name) ||
    includes(client.team, name) ||
    (client.cases.length === 0 && client.madeBy === name)
  );
}

/**
 * The promise in words (SECURITY.md, ARCHITECTURE.md "Who sees a client"): never the excluded, never another agency;
 * of a sealed record the people named on it; otherwise those around the client, whoever supervises them, the
 * directors of the programs, and whoever opened the record in an emergency that has not lapsed.
 */
export function sees(worker: WorkerFacts, client: ClientFacts): boolean {
  if (!keepsRecords(worker) || worker.agency !== client.agency) return false;
  if (includes(client.excluded, worker.name)) return false;
  if (client.sealedTo) return client.sealedTo.includes(worker.name);
  return (
    isAround(worker.name, client) ||
    (worker.supervises ?? []).some((name) => isAround(name, client)) ||
    client.cases.some(({ program }) => worker.spans?.includes(program)) ||
    includes(client.emergencyOf, worker.name)
  );
}

/** May read what is marked with this category; what is not marked needs no clearance. */
export const isCleared = (worker: WorkerFacts, category: unknown): boolean =>
  category === null || category === undefined || (worker.cleared ?? []).includes(category as Category);
