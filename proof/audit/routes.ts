import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import type { Route } from '#platform/http/route.ts';
import { root } from '../../scripts/support/run.ts';

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'audit' in value;

/** Every route of every room, by method and address as OpenAPI has them. */
export async function readRoutes(): Promise<ReadonlyMap<string, Route>> {
  const routes = new Map<string, Route>();
  for await (const file of glob('src/features/*/contract.ts', { cwd: root })) {
    const contract: Record<string, object> = await import(join(root, file));
    for (const route of Object.values(contract).flatMap((exported) => Object.values(exported ?? {})))
      if (isRoute(route)) routes.set(`${route.method} /api${route.path.replace(/:(\w+)/g, '{$1}')}`, route);
  }
  return routes;
}
