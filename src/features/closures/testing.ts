import type { z } from 'zod';
import type { Caller } from '#tests/support/caller.ts';
import { type Closure, closureRoutes, type NewClosure } from './contract.ts';

type Given = Partial<z.input<typeof NewClosure>>;

/** An ending as it is written: goals met, talked over, with one place to turn to, unless told otherwise. */
export const anEnding = (given: Given = {}): z.input<typeof NewClosure> => ({
  reason: 'goals met',
  summary: 'You learned to climb the stairs again and found a group that you like.',
  clientWords: 'I can buy my own bread.',
  discussed: true,
  transitionPlan: 'You go on with the exercises. Your sister comes on Sundays.',
  resources: [
    {
      name: 'Lakeside Rehabilitation',
      phone: '555-0142',
      whatFor: 'When the stairs get hard',
      when: 'Monday to Friday',
    },
  ],
  ...given,
});

/**
 * Ends a case through the API: `worker` asks, `supervisor` signs for whatever is still open. For a case fresh
 * from intake that is the missing agreement.
 */
export async function aClosedCase(
  { worker, supervisor }: { readonly worker: Caller; readonly supervisor: Caller },
  { clientId, caseId }: { readonly clientId: string; readonly caseId: string },
  given: Given = {},
): Promise<Closure> {
  const asked = await worker.ask(closureRoutes.requestClosure, {
    params: { clientId, caseId },
    body: { ...anEnding(given), why: 'They want to end here.' },
  });
  const signed = await supervisor.ask(closureRoutes.signClosure, {
    params: { clientId, requestId: asked.body.id },
    body: { words: 'Well done.' },
    ifMatch: asked.body.version,
  });
  return signed.body;
}
