import { expect } from 'vitest';
import type { Contract, Route } from '#platform/http/route.ts';
import type { TestApp } from './app.ts';
import type { Caller } from './caller.ts';

/** One good request on a route; `params` fill its path. */
export type Example = {
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
};

function call(caller: Caller, route: Route, { params, body, ifMatch }: Example) {
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? '');
  return caller.send(route.method, path, body, ifMatch === undefined ? {} : { ifMatch });
}

async function recorded(app: TestApp, { audit }: Route, clientId: string): Promise<number> {
  if (audit === 'no personal data') return 0;
  const { rows } = await app.admin.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM audit_events WHERE action = $1 AND what = $2 AND $3 = ANY (client_ids)',
    [audit.action, audit.what, clientId],
  );
  return rows[0]?.n ?? 0;
}

/**
 * Every route of a room below one of Rosa's clients: unknown outside the care team and the agency, refused to
 * roles that keep no records and to nobody, and on record when Rosa asks. `examples` are asked in their order.
 */
export async function expectGuarded<C extends Contract>(
  app: TestApp,
  routes: C,
  examples: Readonly<Record<keyof C & string, () => Promise<Example>>>,
): Promise<void> {
  for (const [name, make] of Object.entries<() => Promise<Example>>(examples)) {
    const route = routes[name];
    if (!route) throw new Error(`no route ${name}`);
    const example = await make();
    const clientId = example.params['clientId'] ?? '';
    const before = await recorded(app, route, clientId);
    for (const who of ['marcus', 'stranger'] as const)
      expect((await call(app[who], route, example)).status, `${name} by ${who}`).toBe(404);
    for (const who of ['ade', 'noor'] as const)
      expect((await call(app[who], route, example)).status, `${name} by ${who}`).toBe(403);
    expect((await call(app.nobody, route, example)).status, `${name} by nobody`).toBe(401);
    const answer = await call(app.rosa, route, example);
    expect(answer.status, `${name} by Rosa: ${answer.text}`).toBeLessThan(300);
    expect(await recorded(app, route, clientId), `${name} on record`).toBe(before + 1);
  }
}
