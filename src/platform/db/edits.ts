import { Conflict, notFound } from '../errors/index.ts';

/**
 * What an `UPDATE … WHERE version = expected RETURNING` gave back. When it gave nothing: 404 if the record is
 * not there for this actor, else 412 with the record as it is now, so that both texts can be shown.
 * `current` answers the record in the form in which it goes out, or undefined.
 */
export async function editedOr<T>(edited: T | undefined, current: () => Promise<unknown>): Promise<T> {
  if (edited !== undefined) return edited;
  const there = await current();
  if (there === undefined) throw notFound();
  throw new Conflict(
    412,
    'changed-meanwhile',
    /*i18n*/ 'Somebody else changed this while you were writing.',
    {
      current: there,
    },
  );
}
