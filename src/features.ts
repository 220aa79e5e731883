import { assessmentsRoom } from '#features/assessments/index.ts';
import { caseloadRoom } from '#features/caseload/index.ts';
import { casesRoom } from '#features/cases/index.ts';
import { chartRoom } from '#features/chart/index.ts';
import { clientsRoom } from '#features/clients/index.ts';
import { closuresRoom } from '#features/closures/index.ts';
import { contactsRoom } from '#features/contacts/index.ts';
import { directoryRoom } from '#features/directory/index.ts';
import { documentsRoom } from '#features/documents/index.ts';
import { familyRoom } from '#features/family/index.ts';
import { guidesRoom } from '#features/guides/index.ts';
import { instrumentsRoom } from '#features/instruments/index.ts';
import { intakeRoom } from '#features/intake/index.ts';
import { linkageRoom } from '#features/linkage/index.ts';
import { outcomesRoom } from '#features/outcomes/index.ts';
import { plansRoom } from '#features/plans/index.ts';
import { referralsRoom } from '#features/referrals/index.ts';
import { sharingRoom } from '#features/sharing/index.ts';
import { storyRoom } from '#features/story/index.ts';
import { teamRoom } from '#features/team/index.ts';
import { warningsRoom } from '#features/warnings/index.ts';
import type { Room } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';

/** Every room of the house, in the order of the process. One line each. */
export function allRooms(services: Services): readonly Room[] {
  return [
    clientsRoom(services),
    linkageRoom(),
    casesRoom(services),
    sharingRoom(),
    assessmentsRoom(services),
    instrumentsRoom(services),
    directoryRoom(),
    intakeRoom(services),
    guidesRoom(),
    contactsRoom(services),
    familyRoom(),
    documentsRoom(services),
    warningsRoom(),
    plansRoom(services),
    referralsRoom(services),
    teamRoom(services),
    outcomesRoom(services),
    closuresRoom(services),
    caseloadRoom(services),
    storyRoom(),
    chartRoom(),
  ];
}
