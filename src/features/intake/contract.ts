import { decidingRoutes } from './contract/deciding.ts';
import { publicRoutes } from './contract/public.ts';
import { queueRoutes } from './contract/queue.ts';
import { settingsRoutes } from './contract/settings.ts';

export { Move, NewTelling, Redirection, Review } from './contract/deciding.ts';
export { NewSelfReferral, PublicPage } from './contract/public.ts';
export { AtTheDoor, Queue, SelfReferral, Undecided, Waiting } from './contract/queue.ts';
export {
  ChangedPage,
  ChangedSettings,
  Erasure,
  IntakePage,
  IntakeSettings,
  Kept,
} from './contract/settings.ts';

export const intakeRoutes = { ...publicRoutes, ...queueRoutes, ...decidingRoutes, ...settingsRoutes };
