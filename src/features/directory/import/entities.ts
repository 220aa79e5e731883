import { detailEntities } from './detail-entities.ts';
import type { Entity, EntityName } from './entity.ts';
import { mainEntities } from './main-entities.ts';

export { type EntityName, entityNames } from './entity.ts';

/** Every entity of HSDS 3.0 that the directory keeps. */
export const entities: Readonly<Record<EntityName, Entity>> = { ...mainEntities, ...detailEntities };
