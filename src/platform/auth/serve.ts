import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotSignedIn } from '../errors/index.ts';
import { sendText, statusOf, textOf } from '../http/answer.ts';
import { parseInput } from '../http/input.ts';
import { describeRoute } from '../http/openapi.ts';
import { assertOwnPage } from '../http/own-page.ts';
import type { Output, ParsedInput, Route } from '../http/route.ts';
import { type Browser, browserOf } from './browser.ts';
import type { Auth } from './create.ts';

/** Something that happened to a session or to somebody's way of signing in. */
export type AuthEvent =
  | 'signed in'
  | 'signed out'
  | 'signed out elsewhere'
  | 'locked'
  | 'unlocked'
  | 'changed the password'
  | 'set up an authenticator'
  | 'removed the authenticator'
  | 'made new backup codes';

/** Writes an event into the audit log in the name of whoever the token resolves to. */
export type RecordEvent = (
  token: string,
  event: AuthEvent,
  from: { ip: string; requestId: string },
) => Promise<void>;

type Holder = { readonly token: string; readonly userId: string };

/** `holder` is whose session it is, and neither locked nor over. A token alone is checked for its signature only. */
export type AuthContext<R extends Route> = ParsedInput<R> & {
  readonly browser: Browser;
  readonly record: (event: AuthEvent, token: string) => Promise<void>;
} & (R['may'] extends 'anyone' ? { readonly token: string | undefined } : { readonly holder: Holder });

export type AuthAnswer<R extends Route> = { readonly body: Output<R>; readonly cookies?: readonly string[] };

export type Serve = <R extends Route>(
  route: R,
  handle: (context: AuthContext<R>) => Promise<AuthAnswer<R>>,
) => void;

/** Puts a route of sign-in below `/api`. Sign-in answers set cookies and are never kept by anybody. */
export function serveOn(app: FastifyInstance, auth: Auth, recordEvent: RecordEvent): Serve {
  async function contextOf(route: Route, request: FastifyRequest) {
    const { params, query, body } = request;
    const token = auth.sessionTokenOf(request);
    const record = (event: AuthEvent, holding: string) =>
      recordEvent(holding, event, { ip: request.ip, requestId: request.id });
    const who = route.may === 'anyone' ? { token } : { holder: await requireHolder(auth, token) };
    return { ...parseInput(route, { params, query, body }), ...who, browser: browserOf(request), record };
  }

  return (route, handle) => {
    app.route({
      method: route.method,
      url: `/api${route.path}`,
      schema: describeRoute('sign-in', route, statusOf(route)),
      handler: async (request, reply) => {
        if (route.method !== 'GET') assertOwnPage(request, auth.publicUrl);
        const context = await contextOf(route, request);
        const answer = await handle(context as unknown as Parameters<typeof handle>[0]);
        for (const cookie of answer.cookies ?? []) reply.header('set-cookie', cookie);
        return sendText(reply, statusOf(route), textOf(route, answer.body, false));
      },
    });
  };
}

async function requireHolder(auth: Auth, token: string | undefined): Promise<Holder> {
  const session = token ? await auth.sessions.find(token) : undefined;
  if (!token || !session || session.lockedAt) throw new NotSignedIn();
  return { token, userId: session.userId };
}
