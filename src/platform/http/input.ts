import type { z } from 'zod';
import { BadInput, Conflict, type FieldProblem } from '../errors/index.ts';
import type { Route } from './route.ts';

const maxDepth = 20;
const unkeepable = /\0/;

/** Text that a database cannot keep or a reader would be deceived by, anywhere in the value. */
function unkeepableText(value: unknown, path: string, depth: number): FieldProblem[] {
  if (depth > maxDepth) return [{ path, message: /*i18n*/ 'This is nested too deeply.' }];
  if (typeof value === 'string') {
    const bad = unkeepable.test(value) || !value.isWellFormed();
    return bad ? [{ path, message: /*i18n*/ 'The text contains a character that cannot be kept.' }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...unkeepableText(key, path, depth + 1),
    ...unkeepableText(inner, `${path}.${key}`, depth + 1),
  ]);
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `We do not know: ${issue.keys.join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return /*i18n*/ 'Please fill this in.';
  return issue.message;
}

/** Said where the schema has no sentence of its own. */
const fallback = (issue: { readonly code?: string | undefined }): string | undefined =>
  issue.code === 'invalid_value' ? /*i18n*/ 'Please choose one of those offered.' : undefined;

type Part = 'params' | 'query' | 'body';
type Given = Readonly<Record<Part, unknown>>;

/** Parses what was sent by the route's schemas; throws one BadInput that names every wrong field. */
export function parseInput(route: Route, given: Given): Record<Part, unknown> {
  const problems: FieldProblem[] = [];
  const parsed: Record<Part, unknown> = { params: undefined, query: undefined, body: undefined };
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route.input[part];
    if (!schema) continue;
    problems.push(...unkeepableText(given[part], part, 0));
    const result = schema.safeParse(given[part] ?? (part === 'body' ? undefined : {}), { error: fallback });
    if (result.success) parsed[part] = result.data;
    else
      problems.push(
        ...result.error.issues.map((issue) => ({
          path: [part, ...issue.path].map(String).join('.'),
          message: sentence(issue),
        })),
      );
  }
  if (problems.length === 0) return parsed;
  const first = problems[0];
  throw new BadInput(
    'bad-input',
    first ? `${fieldName(first.path)}: ${first.message}` : /*i18n*/ 'Something is missing.',
    { fields: problems },
  );
}

const fieldName = (path: string): string => path.replace(/^(body|query|params)\./, '');

/** The version in an If-Match header: `"3"`, `3` or `W/"3"`. */
export function expectedVersion(route: Route, header: string | undefined): number {
  if (!route.edits) return 0;
  if (header === undefined) {
    throw new Conflict(
      428,
      'version-missing',
      'Please say which version you have read, in an If-Match header.',
      { fields: [{ path: 'header.if-match', message: 'Missing.' }] },
    );
  }
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!found?.[1]) {
    throw new BadInput('bad-version', 'The If-Match header does not hold a version.', {
      fields: [{ path: 'header.if-match', message: 'Please send a version number.' }],
    });
  }
  return Number(found[1]);
}
