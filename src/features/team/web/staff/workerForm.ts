import type { Role } from '#platform/access/capabilities.ts';
import type { Sensitivity } from '#platform/values/index.ts';
import type { Worker } from '../../contract.ts';
import { worksWithClients } from '../../rules.ts';

/** A worker as the form holds them: numbers as text, programs as lists of ids. */
export type WorkerValues = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly jobTitle: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly roles: readonly Role[];
  readonly clearances: readonly Sensitivity[];
  readonly caseWeightLimit: string;
  readonly supervisorId: string;
  readonly programs: readonly string[];
  readonly spans: readonly string[];
};

export const nobodyYet: WorkerValues = {
  name: '',
  email: '',
  phone: '',
  jobTitle: '',
  language: 'en',
  languages: ['en'],
  roles: ['case_manager'],
  clearances: [],
  caseWeightLimit: '40',
  supervisorId: '',
  programs: [],
  spans: [],
};

export const valuesOf = (worker: Worker): WorkerValues => ({
  name: worker.name,
  email: worker.email,
  phone: worker.phone ?? '',
  jobTitle: worker.jobTitle,
  language: worker.language,
  languages: worker.languages,
  roles: worker.roles,
  clearances: worker.clearances,
  caseWeightLimit: String(worker.caseWeightLimit),
  supervisorId: worker.supervisor?.id ?? '',
  programs: worker.programs.map(({ id }) => id),
  spans: worker.spans,
});

/** What is sent: clearances, programs and supervision only where the roles give them a meaning. */
export function bodyOf({ spans, programs, supervisorId, ...values }: WorkerValues) {
  const roles = [...values.roles];
  const withClients = worksWithClients(roles);
  const spanning = roles.includes('director') ? spans : [];
  return {
    ...values,
    roles,
    languages: [...values.languages],
    clearances: withClients ? [...values.clearances] : [],
    caseWeightLimit: Number(values.caseWeightLimit),
    supervisorId: supervisorId || null,
    programs: programs.map((programId) => ({ programId, spans: spanning.includes(programId) })),
  };
}
