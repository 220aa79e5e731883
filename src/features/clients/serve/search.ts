import { refuse } from '#platform/errors/index.ts';
import type { Context } from '#platform/http/context.ts';
import type { clientRoutes } from '../contract.ts';
import { readSearch } from '../rules/search-words.ts';
import { ClientFinder } from '../store/search.ts';

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

/** Finds people; the words asked for and who was found go on record. */
export async function findClients({ db, actor, query, seen }: Context<typeof clientRoutes.findClients>) {
  const asked = readSearch(query.q);
  const birthDates = query.birthDate ? [...asked.birthDates, query.birthDate] : asked.birthDates;
  const phone = query.phone ?? asked.phone;
  if (!asked.names && birthDates.length === 0 && !phone) {
    throw refuse('query.q', /*i18n*/ 'Please give a name, a date of birth or a telephone number.');
  }
  const people = await new ClientFinder(db, actor).match({ names: asked.names, birthDates, phone });
  seen({ clients: idsOf(people), detail: { asked: query } });
  return { people };
}
