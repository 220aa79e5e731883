import type { Route } from '#platform/http/route.ts';
import { type Answered, reasonOf } from './ask.ts';
import { judge } from './judge.ts';

export const isAudited = (route: Route): boolean => route.audit !== 'no personal data';
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

type Wrong = { readonly verdict: string; readonly seen: Answered };

/** What came of all requests on all routes. */
export class Findings {
  requests = 0;
  /** Answers of routes that must be on record. */
  recorded = 0;
  refused = 0;
  /** Asked while nothing could be recorded. */
  unrecorded = 0;
  readonly wrong: Wrong[] = [];
  readonly #answered = new Map<string, number>();
  readonly #reasons = new Map<string, Map<string, number>>();
  readonly routes: readonly Route[];

  constructor(routes: readonly Route[]) {
    this.routes = routes;
  }

  /** Holds an answer against what was written about it. */
  addRecorded(seen: Answered): void {
    const { route, status } = seen;
    const name = nameOf(route);
    this.requests += 1;
    if (status >= 300) {
      this.refused += 1;
      const reasons = this.#reasons.get(name) ?? new Map<string, number>();
      this.#reasons.set(name, reasons.set(reasonOf(seen), (reasons.get(reasonOf(seen)) ?? 0) + 1));
    } else {
      this.#answered.set(name, this.timesAnswered(route) + 1);
      if (isAudited(route)) this.recorded += 1;
    }
    for (const verdict of judge(seen)) this.wrong.push({ verdict, seen });
  }

  /** While nothing can be recorded, nothing is answered, shown or changed. */
  addUnrecorded(seen: Answered): void {
    if (!isAudited(seen.route)) return;
    this.unrecorded += 1;
    const beyond = seen.shown.some((id) => !seen.asked.includes(id));
    if (seen.status < 300) this.wrong.push({ verdict: 'answered without a record', seen });
    if (beyond) this.wrong.push({ verdict: 'a client shown without a record', seen });
    if (seen.changes.length > 0) this.wrong.push({ verdict: 'changed something without a record', seen });
  }

  timesAnswered(route: Route): number {
    return this.#answered.get(nameOf(route)) ?? 0;
  }

  get audited(): readonly Route[] {
    return this.routes.filter(isAudited);
  }

  /** The routes that must be on record and were never answered, with what they mostly said. */
  get unanswered(): { readonly name: string; readonly why: string }[] {
    return this.audited
      .filter((route) => this.timesAnswered(route) === 0)
      .map((route) => {
        const reasons = [...(this.#reasons.get(nameOf(route)) ?? [])];
        const [most] = reasons.toSorted(([, one], [, other]) => other - one);
        return { name: nameOf(route), why: most ? `${most[0]} (${most[1]} times)` : 'never asked' };
      });
  }
}
