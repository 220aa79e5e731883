import type { World } from './world.ts';

/** On a busy morning somebody wrote Ji-woo Park down a second time: the same person, spelled as it was heard. */
export function addTwice({ tables, calendar, staff }: World): void {
  const jiwoo = tables.find('clients', (row) => row.givenName === 'Ji-woo');
  const createdAt = calendar.at(2, 10);
  tables.add('clients', {
    id: tables.id(createdAt),
    givenName: 'Jiwoo',
    familyName: 'Park',
    birthDate: jiwoo.birthDate ?? null,
    phone: jiwoo.phone ?? null,
    language: 'ko',
    whatMatters: 'Her granddaughters.',
    createdAt,
    createdBy: staff.rosa.id,
  });
}
