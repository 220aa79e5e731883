import { draftRoutes } from './contract/drafts.ts';

export * from './contract/drafts.ts';

export const contactRoutes = { ...draftRoutes };
