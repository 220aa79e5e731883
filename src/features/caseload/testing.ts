import type { TestApp } from '#tests/support/app.ts';
import type { Caller } from '#tests/support/caller.ts';
import { caseloadRoutes, type Today, type TodayItem } from './contract.ts';

/** Today as `caller` reads it. */
export async function todayOf(caller: Caller): Promise<Today> {
  return (await caller.ask(caseloadRoutes.readToday, {})).body;
}

/** What Today says about somebody, the worst first, whichever section it stands in. */
export async function saidAbout(caller: Caller, clientId: string): Promise<TodayItem[]> {
  const { now, today, week } = await todayOf(caller);
  return [...now, ...today, ...week]
    .filter(({ person }) => person.id === clientId)
    .flatMap(({ items }) => items);
}

const dayInMs = 86_400_000;

/** Lets days go by for business rules; access keeps the real time. */
export function letPass(app: TestApp, days: number): void {
  app.clock.now = new Date(app.clock.now.getTime() + days * dayInMs);
}
