const waiting = new Map<string, string>();
const KEPT = 50;

/**
 * The key under which the server recognises a repeated POST. While the same words to the same address have
 * no answer yet, every further attempt carries the same key, so that nothing happens twice.
 */
export function keyFor(request: string): string {
  const known = waiting.get(request);
  if (known) return known;
  const key = crypto.randomUUID();
  waiting.set(request, key);
  const oldest = waiting.keys().next().value;
  if (waiting.size > KEPT && oldest !== undefined) waiting.delete(oldest);
  return key;
}

/** An answer came, good or bad: the next time is a new request. */
export function answered(request: string): void {
  waiting.delete(request);
}
