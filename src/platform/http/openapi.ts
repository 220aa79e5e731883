import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Route } from './route.ts';
import { uploadType } from './upload-type.ts';

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
  requestId: z.string(),
});

/** What OpenAPI should say of a route. Answers of files are described as binary. */
export function describeRoute(room: string, route: Route, status: number) {
  const { params, query, body } = route.input;
  const headers = {
    ...(route.edits ? { 'if-match': z.string() } : {}),
    ...(route.method === 'POST' ? { 'idempotency-key': z.string().max(200).optional() } : {}),
  };
  return {
    summary: route.summary,
    description: `May be called by: ${route.may}. Audit: ${route.audit === 'no personal data' ? route.audit : `${route.audit.action} ${route.audit.what}`}.`,
    tags: [room],
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(route.upload
      ? { consumes: [uploadType], body: z.string().meta({ contentMediaType: uploadType }) }
      : {}),
    ...(Object.keys(headers).length > 0 ? { headers: z.object(headers) } : {}),
    response: {
      [status]: route.download ? z.string().meta({ contentMediaType: route.download }) : route.output,
      default: Problem,
    },
  };
}

/** Serves OpenAPI 3.1 made from the contracts at `/api/openapi.json`, and a page to read it at `/api/docs`. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Throughline',
        version: '1',
        description: 'Case management for human services: one unbroken thread.',
        license: { name: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: '__Host-throughline' },
          referralLink: { type: 'apiKey', in: 'header', name: 'x-referral-link' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
