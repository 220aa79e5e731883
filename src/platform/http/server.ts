import { randomUUID } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyUnderPressure from '@fastify/under-pressure';
import Fastify, {
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import type { Secret } from '../access/actor.ts';
import { notFound } from '../errors/index.ts';
import type { Receiving } from '../files/index.ts';
import { consoleStream, logSettings } from '../log/index.ts';
import { statusOf } from './answer.ts';
import type { Patience } from './arrival.ts';
import { doorFor, noRoom } from './door.ts';
import { describeRoute, registerOpenApi } from './openapi.ts';
import { assertOwnPage } from './own-page.ts';
import { answer, type PipelineDeps } from './pipeline.ts';
import { placeOf } from './place.ts';
import { sendProblem } from './problem.ts';
import type { Room, ServedRoute } from './room.ts';
import type { Route } from './route.ts';
import { safeHeaders } from './safe-headers.ts';
import { answerUpload } from './upload.ts';
import { uploadType } from './upload-type.ts';

export type ServerDeps = Omit<PipelineDeps, 'secretOf'> & {
  readonly rooms: readonly Room[];
  readonly sessionTokenOf: (request: FastifyRequest) => string | undefined;
  /** Where browsers find this installation; requests that change something must come from its pages. */
  readonly publicUrl: string;
  readonly bodyLimitBytes: number;
  readonly trustProxy: boolean | number | string;
  readonly logLevel: string;
  /** Limits on calls a minute and address, for routes without a sign-in. */
  readonly openCallsPerMinute: number;
  /** A process that answers its own timers later than this says 503 (milliseconds). */
  readonly overloadedAfterMs: number;
  /** So many requests are inside at once; more are told to come back (503). */
  readonly mostAtOnce: number;
  /** How long a request may take to come in. */
  readonly patience?: Patience;
  /** How the files of uploads are taken. */
  readonly receiving: Receiving;
  /** False while the disk is full: then nothing is changed. Undefined where that is the database's own affair. */
  readonly hasRoom?: () => boolean;
};

function secretOf(deps: ServerDeps) {
  return (request: FastifyRequest, route: Route): Secret | undefined => {
    if (route.may === 'partner link') {
      const token = request.headers['x-referral-link'];
      return typeof token === 'string' && token.length <= 200 ? { kind: 'link', token } : undefined;
    }
    if (route.may === 'public page') {
      const { page } = request.params as { page?: string };
      return page && page.length <= 80 ? { kind: 'page', token: page } : undefined;
    }
    const token = deps.sessionTokenOf(request);
    return token ? { kind: 'session', token } : undefined;
  };
}

type Rest = readonly [deps: ServerDeps, room: Room, served: ServedRoute, pipeline: PipelineDeps];

function mount(app: FastifyInstance, ...[deps, room, served, pipeline]: Rest): void {
  const { route } = served;
  const limited = ['anyone', 'partner link', 'public page'].includes(route.may);
  app.route({
    method: route.method,
    url: `/api${route.path}`,
    schema: describeRoute(room.name, route, statusOf(route)),
    ...(route.bodyLimitBytes === undefined ? {} : { bodyLimit: route.bodyLimitBytes }),
    config: limited ? { rateLimit: { max: deps.openCallsPerMinute, timeWindow: '1 minute' } } : {},
    handler: async (request, reply) => {
      if (route.method !== 'GET' && route.may !== 'partner link') assertOwnPage(request, deps.publicUrl);
      if (route.method !== 'GET' && deps.hasRoom?.() === false) throw noRoom();
      if (route.upload) return answerUpload(deps.receiving, pipeline, served, request, reply);
      return answer(pipeline, served, request, reply);
    },
  });
}

/** Lets the file of an upload through unread; only the route that wants it gets it so. */
async function mountUpload(scope: FastifyInstance, ...rest: Rest): Promise<void> {
  await scope.register(async (own) => {
    own.addContentTypeParser(uploadType, (_request, payload, done) => done(null, payload));
    mount(own, ...rest);
  });
}

const trustHops = (hops: number) => (_address: string, hop: number) => hop < hops;

function serverOptions(deps: ServerDeps): FastifyServerOptions {
  return {
    logger: { ...logSettings(deps.logLevel), stream: consoleStream() },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof deps.trustProxy === 'number' ? trustHops(deps.trustProxy) : deps.trustProxy,
    bodyLimit: deps.bodyLimitBytes,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300 },
    serverFactory: doorFor(deps.mostAtOnce, deps.patience),
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  };
}

/** Makes the HTTP server with every room's routes below `/api`; it does not listen yet. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(deps));
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => sendProblem(notFound(), request, reply));
  const headers = safeHeaders();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
  await app.register(fastifyRateLimit, { global: false, keyGenerator: ({ ip }) => placeOf(ip) });
  await app.register(fastifyUnderPressure, {
    maxEventLoopDelay: deps.overloadedAfterMs,
    retryAfter: 2,
    exposeStatusRoute: false,
  });
  await registerOpenApi(app);
  const pipeline: PipelineDeps = { ...deps, secretOf: secretOf(deps) };
  await app.register(async (scope) => {
    for (const room of deps.rooms)
      for (const served of room.routes) {
        if (served.route.upload) await mountUpload(scope, deps, room, served, pipeline);
        else mount(scope, deps, room, served, pipeline);
      }
  });
  return app;
}
