/** How many of what a load of so many clients has. */
export type Size = {
  readonly clients: number;
  readonly managers: number;
  readonly supervisors: number;
  readonly programs: number;
};

const openOfTen = 7;
const casesOfManager = 60;
const managersOfSupervisor = 10;

/** Seven of ten cases are open, sixty for each case manager; ten case managers share a supervisor. */
export function sizeOf(clients: number): Size {
  const managers = Math.max(2, Math.round((clients * openOfTen) / 10 / casesOfManager));
  const supervisors = Math.ceil(managers / managersOfSupervisor);
  return { clients, managers, supervisors, programs: Math.min(12, supervisors) };
}
