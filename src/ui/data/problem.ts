/** `path` is relative to the body, with dots: `steps.0.title`. */
export type FieldProblem = { readonly path: string; readonly message: string };

type ProblemBody = {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly fields?: readonly FieldProblem[];
  readonly current?: unknown;
};

/** An answer that refuses (problem+json). `current` is the saved state beside a stale edit (412). */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly current: unknown;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.code = body.code;
    this.fields = (body.fields ?? []).map(({ path, message }) => ({
      path: path.replace(/^body\./, ''),
      message,
    }));
    this.current = body.current;
  }
}

/** The server could not be reached: no network, or it is starting again. What was typed is still here. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached.', { cause });
    this.name = 'Unreachable';
  }
}

/** Reads a refusal. An answer that is not problem+json (a proxy's page) still becomes a `Problem`. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({ title: response.statusText }));
  return new Problem(response.status, body as ProblemBody);
}

export const isGone = (error: unknown): boolean => error instanceof Problem && error.status === 404;
export const isStale = (error: unknown): error is Problem => error instanceof Problem && error.status === 412;
