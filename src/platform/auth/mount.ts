import type { FastifyInstance } from 'fastify';
import type { Auth } from './create.ts';
import { type RecordEvent, serveOn } from './serve.ts';
import { serveAuthenticator } from './serve-authenticator.ts';
import { serveOwnSessions } from './serve-own-sessions.ts';
import { serveSession } from './serve-session.ts';

/** Adds the routes of sign-in below `/api`. */
export function mountAuth(app: FastifyInstance, auth: Auth, record: RecordEvent): void {
  const serve = serveOn(app, auth, record);
  serveSession(serve, auth);
  serveOwnSessions(serve, auth);
  serveAuthenticator(serve, auth);
}
