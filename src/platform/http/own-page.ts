import type { FastifyRequest } from 'fastify';
import { Refused } from '../errors/index.ts';

/**
 * Refuses a change that another site's page sends with our cookie. A page of ours says so in a header, which
 * no other site may set without our leave; a plain form of ours is known by its origin.
 */
export function assertOwnPage(request: Pick<FastifyRequest, 'headers'>, publicUrl: string): void {
  const { 'x-throughline': said, origin } = request.headers;
  if (said !== undefined || origin === new URL(publicUrl).origin) return;
  throw new Refused(
    403,
    /*i18n*/ 'This did not come from a page of ours. Please send the header x-throughline.',
  );
}
