import { appointmentRoutes } from './contract/appointments.ts';
import { noteRoutes } from './contract/contacts.ts';
import { draftRoutes } from './contract/drafts.ts';
import { promiseRoutes } from './contract/promises.ts';

export * from './contract/appointments.ts';
export * from './contract/contacts.ts';
export * from './contract/drafts.ts';
export * from './contract/entry.ts';

export const contactRoutes = { ...draftRoutes, ...noteRoutes, ...promiseRoutes, ...appointmentRoutes };
