import type { z } from 'zod';
import type { TestApp } from '#tests/support/app.ts';
import { programs } from '#tests/support/people.ts';
import { intakeRoutes, type NewSelfReferral } from './contract.ts';

/** The address of the page that `aPublicPage` opens. */
export const page = 'home-after-hospital';

/** Ade opens the public page of the stroke program; Ingrid and Dana decide, as supervisor and director. */
export async function aPublicPage(app: TestApp, triageWorkerIds: string[] = []): Promise<void> {
  const { settings, pages } = (await app.ade.ask(intakeRoutes.readIntakeSettings, {})).body;
  await app.ade.ask(intakeRoutes.changeIntakeSettings, {
    body: { emergencyNumbers: [{ name: 'Emergency', number: '911' }], leaveTo: 'https://weather.example/' },
    ifMatch: settings.version,
  });
  const version = pages.find(({ program }) => program.id === programs.stroke)?.version ?? 0;
  const opened = await app.ade.ask(intakeRoutes.changeIntakePage, {
    params: { programId: programs.stroke },
    body: { open: true, slug: page, readBy: 'Two of our staff read this.', answerDays: 3, triageWorkerIds },
    ifMatch: version,
  });
  if (!opened.body.open) throw new Error('the page did not open');
}

/** What the page gave somebody who opened it a minute ago. */
export async function openedAMinuteAgo(app: TestApp): Promise<string> {
  const { now } = app.clock;
  app.clock.now = new Date(now.getTime() - 60_000);
  const { opened } = (await app.nobody.ask(intakeRoutes.readPublicPage, { params: { page } })).body;
  app.clock.now = now;
  return opened;
}

/** What somebody unknown writes on that page; answers the reference. */
export async function aSelfReferral(
  app: TestApp,
  given: Partial<z.input<typeof NewSelfReferral>> = {},
): Promise<string> {
  const body = {
    called: 'Sunny',
    words: 'I cannot stay where I am.',
    inDanger: false,
    contactWay: 'text' as const,
    contactAt: '555-0177',
    language: 'es',
    opened: await openedAMinuteAgo(app),
    ...given,
  };
  return (await app.nobody.ask(intakeRoutes.referOneself, { params: { page }, body })).body.reference;
}
