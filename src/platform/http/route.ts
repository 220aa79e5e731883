import type { z } from 'zod';
import type { Capability } from '../access/capabilities.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What is written into the audit log when the route answers. `'no personal data'` is a claim that the
 * answer tells nothing about any client; everything else must name at least what was seen.
 */
export type AuditRule =
  | {
      readonly action: 'read' | 'search' | 'create' | 'change' | 'remove' | 'export' | 'send';
      readonly what: string;
    }
  | 'no personal data';

/**
 * Who may call: a capability of the signed-in worker, any signed-in worker, the holder of a referral link, whoever opened
 * the public page named in `:page`, or anyone.
 */
export type Permission = Capability | 'signed in' | 'partner link' | 'public page' | 'anyone';

export type RouteInput = {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
};

/**
 * One question that the outside may ask. Every field that guards, records or documents it is required by
 * type: a route without them does not compile. `path` is below `/api`, parameters as `:name`.
 * `edits: true` demands an `If-Match` header with the version that was read (428 missing, 412 stale).
 * `shownOnce` keeps the answer out of the database, because it holds a secret: a repeated POST is refused.
 * `undoable` says that a rollback undoes all that the route does: then it need not wait to hear whether its
 * Idempotency-Key is new, because a repetition that began is taken back.
 * `download` says that the answer is a file of that media type instead of JSON.
 * `upload` says that the request is a file, taken before the handler runs.
 * `bodyLimitBytes` replaces the installation's limit where a route must take more.
 */
export type Route = {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly may: Permission;
  readonly audit: AuditRule;
  readonly input: RouteInput;
  readonly output: z.ZodType;
  readonly edits?: true;
  readonly shownOnce?: true;
  readonly undoable?: true;
  readonly download?: string;
  readonly upload?: true;
  readonly bodyLimitBytes?: number;
};

export type Contract = Readonly<Record<string, Route>>;

/** Declares one route; the identity function that makes the type checker read the declaration. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What a handler receives after validation. */
export type ParsedInput<R extends Route> = {
  readonly params: Parsed<R['input']['params']>;
  readonly query: Parsed<R['input']['query']>;
  readonly body: Parsed<R['input']['body']>;
};

/** What a caller gives, before defaults and transformations. */
export type GivenInput<R extends Route> = {
  readonly params: Given<R['input']['params']>;
  readonly query: Given<R['input']['query']>;
  readonly body: Given<R['input']['body']>;
};

export type Output<R extends Route> = z.output<R['output']>;
