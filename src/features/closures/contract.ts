import { closingRoutes } from './contract/closures.ts';
import { documentRoutes } from './contract/documents.ts';
import { requestRoutes } from './contract/requests.ts';
import { seenRoutes } from './contract/seen.ts';

export * from './contract/closures.ts';
export * from './contract/documents.ts';
export * from './contract/requests.ts';
export * from './contract/seen.ts';

export const closureRoutes = { ...requestRoutes, ...closingRoutes, ...documentRoutes, ...seenRoutes };
