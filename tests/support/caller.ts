import type { FastifyInstance } from 'fastify';
import type { GivenInput, Method, Output, Route } from '#platform/http/route.ts';

export type ProblemBody = {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly current?: unknown;
};

type Raw = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
};

/** What came back: `body` when it went well, `problem` when it was refused; reading the wrong one fails the test. */
export class Answer<T> {
  readonly status: number;
  readonly text: string;
  readonly headers: Raw['headers'];
  readonly bytes: Buffer;

  constructor(raw: Raw) {
    this.status = raw.status;
    this.text = raw.text;
    this.headers = raw.headers;
    this.bytes = raw.bytes;
  }

  get body(): T {
    if (this.status >= 400) throw new Error(`refused with ${this.status}: ${this.text}`);
    return JSON.parse(this.text || 'null') as T;
  }

  get problem(): ProblemBody {
    if (this.status < 400) throw new Error(`not refused: ${this.status} ${this.text}`);
    return JSON.parse(this.text) as ProblemBody;
  }

  /** The wrong fields by path. */
  get fields(): readonly string[] {
    return (this.problem.fields ?? []).map((field) => field.path);
  }
}

type Options = {
  readonly ifMatch?: number;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
type Wanted<R extends Route> = {
  readonly [K in keyof GivenInput<R> as GivenInput<R>[K] extends undefined ? never : K]: GivenInput<R>[K];
};

/** Somebody who calls the API over HTTP: a worker with their session, a partner with their link, or nobody. */
export class Caller {
  readonly #http: FastifyInstance;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(http: FastifyInstance, headers: Readonly<Record<string, string>>) {
    this.#http = http;
    this.#headers = headers;
  }

  /** Calls a route of a contract with what it asks for. */
  ask<const R extends Route>(route: R, given: Wanted<R> & Options): Promise<Answer<Output<R>>> {
    const { params, query, body } = given as {
      params?: Record<string, unknown>;
      query?: Record<string, unknown>;
      body?: unknown;
    };
    const path = route.path.replace(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(String(params?.[name])),
    );
    const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(
      Object.fromEntries(asked.map(([key, value]) => [key, String(value)])),
    ).toString();
    return this.send(route.method, search ? `${path}?${search}` : path, body, given);
  }

  /** Sends anything at all, also what no contract allows. `path` is below `/api`. */
  async send<T = unknown>(
    method: Method,
    path: string,
    body?: unknown,
    options: Options = {},
  ): Promise<Answer<T>> {
    const response = await this.#http.inject({
      method,
      url: `/api${path}`,
      headers: {
        'x-throughline': 'test',
        ...this.#headers,
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
        ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return new Answer<T>({
      status: response.statusCode,
      text: response.body,
      headers: response.headers,
      bytes: response.rawPayload,
    });
  }
}
