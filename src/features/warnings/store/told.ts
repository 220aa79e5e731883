import { refuse } from '#platform/errors/index.ts';

type Told = { readonly toldOn: string | null; readonly notToldBecause: string | null };

/** The person was told on a day, or a reason says why not: one of the two. Throws 422 naming the field. */
export function checkTold({ toldOn, notToldBecause }: Told, today: string): void {
  if (toldOn === null && notToldBecause === null)
    throw refuse('body.notToldBecause', /*i18n*/ 'Please say when they were told, or why they were not.');
  if (toldOn !== null && notToldBecause !== null)
    throw refuse('body.notToldBecause', /*i18n*/ 'They were told, so there is nothing to explain here.');
  if (toldOn !== null && toldOn > today) throw refuse('body.toldOn', /*i18n*/ 'This day is still to come.');
}
