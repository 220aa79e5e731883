import { contactsRoom } from '#features/contacts/index.ts';
import type { Room } from '#platform/http/index.ts';
import type { Services } from '#platform/services.ts';

/** Every room of the house, in the order of the process. One line each. */
export function allRooms(services: Services): readonly Room[] {
  return [contactsRoom(services)];
}
