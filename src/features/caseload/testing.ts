import { caseRoutes } from '#features/cases/contract.ts';
import { anIntake } from '#features/cases/testing.ts';
import { type TestApp, testNow } from '#tests/support/app.ts';
import type { Caller } from '#tests/support/caller.ts';
import { caseloadRoutes, type SignalCode, type TodayItem } from './contract.ts';

const DAY = 86_400_000;

/** Lets so many days go by since the beginning of the test, the hour staying the same. */
export function daysLater(app: TestApp, days: number): void {
  app.clock.now = new Date(testNow.getTime() + days * DAY);
}

/** Somebody whom the caller took in and accepted: Amal Karimi in the stroke program, unless told otherwise. */
export async function somebody(caller: Caller, given: Parameters<typeof anIntake>[1] = {}) {
  const made = await anIntake(caller, given);
  const body = { decision: 'accepted' as const, reason: 'They want to live at home again.' };
  const accepted = await caller.ask(caseRoutes.triageCase, { params: made, body });
  if (accepted.status >= 400) throw new Error(accepted.text);
  return made;
}

/** Everything that Today tells the caller about a person: what calls, what waits for a signature, and the patterns. */
export async function toldAbout(caller: Caller, clientId: string): Promise<TodayItem[]> {
  const { now, today, week, toSign } = (await caller.ask(caseloadRoutes.readToday, {})).body;
  const { people } = (await caller.ask(caseloadRoutes.readPatterns, {})).body;
  return [now, today, week, toSign, people]
    .flat()
    .filter(({ person }) => person.id === clientId)
    .flatMap(({ items }) => items);
}

/** What one signal tells the caller about a person, and where it leads; undefined while there is no cause. */
export async function told(caller: Caller, clientId: string, code: SignalCode) {
  const found = (await toldAbout(caller, clientId)).filter((item) => item.code === code);
  if (found.length > 1) throw new Error(`${code} is told ${found.length} times`);
  const [item] = found;
  return (
    item && { sentence: item.sentence, facts: item.facts, urgency: item.urgency, path: item.action.path }
  );
}
