import { refuse } from '#platform/errors/index.ts';
import type { Context } from '#platform/http/context.ts';
import type { clientRoutes, Duplicate } from '../contract.ts';
import { compare, howSure } from '../rules/duplicates.ts';
import { readSearch } from '../rules/search-words.ts';
import { ClientFinder, type Match } from '../store/search.ts';

const fewDuplicates = 5;
const rank = { very_likely: 0, likely: 1, possible: 2 } as const;

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

const withoutLikeness = ({ likeness: _, ...person }: Match) => person;

/** Finds people; the words asked for and who was found go on record. */
export async function findClients({ db, actor, query, seen }: Context<typeof clientRoutes.findClients>) {
  const asked = readSearch(query.q);
  const birthDates = query.birthDate ? [...asked.birthDates, query.birthDate] : asked.birthDates;
  const phone = query.phone ?? asked.phone;
  if (!asked.names && birthDates.length === 0 && !phone) {
    throw refuse('query.q', /*i18n*/ 'Please give a name, a date of birth or a telephone number.');
  }
  const matches = await new ClientFinder(db, actor).match({ names: asked.names, birthDates, phone });
  seen({ clients: idsOf(matches), detail: { asked: query } });
  return { people: matches.map(withoutLikeness) };
}

/** Who may be the person that is about to be recorded, the surest first. */
export async function findDuplicates({ db, actor, body, seen }: Context<typeof clientRoutes.findDuplicates>) {
  const names = `${body.givenName} ${body.familyName}`;
  const birthDates = body.birthDate ? [body.birthDate] : [];
  const matches = await new ClientFinder(db, actor).match({ names, birthDates, phone: body.phone });
  const people = matches
    .flatMap((match): Duplicate[] => {
      const agreement = compare({ likeness: match.likeness, told: body, kept: match });
      const sure = howSure(agreement);
      return sure ? [{ ...withoutLikeness(match), agreement, sure }] : [];
    })
    .sort((one, other) => rank[one.sure] - rank[other.sure])
    .slice(0, fewDuplicates);
  seen({ clients: idsOf(people), detail: { asked: body } });
  return { people };
}
