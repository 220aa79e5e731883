import { entryRoutes } from './contract/entries.ts';
import { familyRoutes as peopleRoutes } from './contract/family.ts';
import { householdRoutes } from './contract/households.ts';
import { systemRoutes } from './contract/systems.ts';

export { HouseholdFinding, HouseholdNote, Reach, Reachable, Recorded } from './contract/entries.ts';
export { Family } from './contract/family.ts';
export { ChangedStay, Household, Member, NewHousehold, NewMember } from './contract/households.ts';
export { ChangedRelative, NewPermission, Person, Self } from './contract/people.ts';
export { ChangedSystem, Ecomap, NewSystem, System } from './contract/systems.ts';
export { ChangedTie, NewRelative, NewTie, Tie } from './contract/ties.ts';

export const familyRoutes = { ...peopleRoutes, ...householdRoutes, ...systemRoutes, ...entryRoutes };
