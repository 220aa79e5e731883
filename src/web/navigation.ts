import {
  IconAddressBook,
  IconHome,
  IconSettings,
  IconShieldCheck,
  IconSunrise,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Capability } from '#platform/access/capabilities.ts';
import type { PageDefinition, Room } from '#ui/room.ts';

export type Place = { readonly path: string; readonly label: string; readonly icon: typeof IconHome };

const places: readonly Place[] = [
  { path: '/today', label: /*i18n*/ 'Today', icon: IconSunrise },
  { path: '/caseload', label: /*i18n*/ 'Caseload', icon: IconUsersGroup },
  { path: '/people', label: /*i18n*/ 'People', icon: IconUsers },
  { path: '/directory', label: /*i18n*/ 'Directory', icon: IconAddressBook },
  { path: '/team', label: /*i18n*/ 'Team', icon: IconHome },
  { path: '/admin', label: /*i18n*/ 'Administration', icon: IconSettings },
  { path: '/audit', label: /*i18n*/ 'Audit log', icon: IconShieldCheck },
];

/** The pages that somebody with these capabilities may open. */
export function pagesFor(rooms: readonly Room[], can: readonly Capability[]): readonly PageDefinition[] {
  return rooms.flatMap((room) => room.pages).filter((page) => !page.may || can.includes(page.may));
}

/** The places in the navigation that exist and are open to this worker, in their fixed order. */
export function placesFor(pages: readonly PageDefinition[]): readonly Place[] {
  return places.filter((place) => pages.some((page) => page.path === place.path));
}

export type ClientTab = { readonly name: string; readonly label: string };

const clientTabs: readonly ClientTab[] = [
  { name: 'story', label: /*i18n*/ 'Story' },
  { name: 'plan', label: /*i18n*/ 'Plan' },
  { name: 'log', label: /*i18n*/ 'Log' },
  { name: 'schedule', label: /*i18n*/ 'Schedule' },
  { name: 'assessments', label: /*i18n*/ 'Assessments' },
  { name: 'people', label: /*i18n*/ 'People' },
  { name: 'documents', label: /*i18n*/ 'Documents' },
  { name: 'sharing', label: /*i18n*/ 'Sharing' },
];

/** A client's tabs: those for which some room has a page `/clients/:clientId/<name>`. */
export function clientTabsFor(pages: readonly PageDefinition[]): readonly ClientTab[] {
  return clientTabs.filter(({ name }) => pages.some((page) => page.path === `/clients/:clientId/${name}`));
}
