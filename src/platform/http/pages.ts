import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { notFound } from '../errors/index.ts';
import { allowing, inlineScripts } from './inline-scripts.ts';
import { sendProblem } from './problem.ts';

/**
 * A partner's link leads here; its token stands behind a `#` and never reaches a server's log. So do the pages for
 * anybody.
 */
const lightPaths = ['/partner', '/partner/*', '/refer-yourself/*'];

/**
 * Serves the built web from `folder`: hashed files for ever, pages always fresh. Every address that is not
 * the API's is a page of the staff application, except the light ones.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.log.warn('The web is not built; only the API is served. Run npm run build.');
    return;
  }
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    maxAge: '365d',
    immutable: true,
  });
  const scripts = new Map(
    ['index.html', 'partner.html'].map((name) => [
      name,
      inlineScripts(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
  const page = (reply: FastifyReply, name: string) => {
    const policy = reply.getHeader('content-security-policy');
    if (typeof policy === 'string')
      reply.header('content-security-policy', allowing(policy, scripts.get(name) ?? []));
    return reply.header('cache-control', 'no-store').sendFile(name, folder, { cacheControl: false });
  };
  app.get('/icon.svg', { schema: { hide: true } }, (_request, reply) => reply.sendFile('icon.svg', folder));
  app.get('/', { schema: { hide: true } }, (_request, reply) => page(reply, 'index.html'));
  for (const path of lightPaths)
    app.get(path, { schema: { hide: true } }, (_request, reply) => page(reply, 'partner.html'));
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const isPage = !request.url.startsWith('/api') && !/\.\w{2,5}$/.test(request.url.split('?')[0] ?? '');
    return isPage ? page(reply, 'index.html') : sendProblem(notFound(), request, reply);
  });
}
