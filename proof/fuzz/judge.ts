import type { LightMyRequestResponse } from 'fastify';
import type { Asked } from './requests.ts';

/** What must never be: each is a defect of ours. */
export type Verdict =
  | 'answered 5xx'
  | 'took over two seconds'
  | 'refused without problem+json'
  | 'refused input without naming the field'
  | 'refused, and changed something'
  | 'took a field of ours';

export type Answer = {
  readonly status: number;
  readonly ms: number;
  readonly type: string;
  readonly text: string;
};

type Problem = { readonly detail?: unknown; readonly fields?: readonly unknown[]; readonly code?: unknown };

export function answerOf(response: LightMyRequestResponse, ms: number): Answer {
  return {
    status: response.statusCode,
    ms,
    type: String(response.headers['content-type'] ?? ''),
    text: response.body,
  };
}

function problemOf({ type, text }: Answer): Problem | undefined {
  if (!type.startsWith('application/problem+json')) return undefined;
  const problem = JSON.parse(text) as Problem;
  return typeof problem.detail === 'string' && problem.detail.length > 0 ? problem : undefined;
}

/** These are about what was sent, so that they must say where; 409, 412 and 422 may be about how things stand. */
const aboutInput = new Set([400, 413, 415, 428]);

/** What is wrong with the answer; `changes` is what was changed by the request. */
export function judge(request: Asked, answer: Answer, changes: readonly string[]): Verdict[] {
  const found: Verdict[] = [];
  if (answer.status >= 500) found.push('answered 5xx');
  if (answer.ms > 2000) found.push('took over two seconds');
  if (answer.status < 400)
    return request.spoiled === 'a field of ours' ? [...found, 'took a field of ours'] : found;
  const problem = problemOf(answer);
  if (!problem) found.push('refused without problem+json');
  else if (aboutInput.has(answer.status) && (problem.fields ?? []).length === 0)
    found.push('refused input without naming the field');
  if (changes.length > 0) found.push('refused, and changed something');
  return found;
}
