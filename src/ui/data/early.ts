declare global {
  /** Answers that were asked for while the scripts were still on their way, by their address. */
  var earlyAnswers: Map<string, Promise<Response>> | undefined;
}

/** An early answer that nobody has taken until then is no longer fresh. */
const FRESH_MS = 10_000;

/** Asks before the application can; it takes over what it would have asked for itself. Addresses begin with `/api`. */
export function askEarly(urls: readonly string[], headers: Readonly<Record<string, string>>): void {
  const answers = new Map(urls.map((url) => [url, fetch(url, { headers })]));
  for (const answer of answers.values()) answer.catch(() => undefined);
  globalThis.earlyAnswers = answers;
  setTimeout(() => answers.clear(), FRESH_MS);
}

/** The answer that was asked for early, once. */
export function takeEarly(method: string, url: string): Promise<Response> | undefined {
  const answer = method === 'GET' ? globalThis.earlyAnswers?.get(url) : undefined;
  globalThis.earlyAnswers?.delete(url);
  return answer;
}
