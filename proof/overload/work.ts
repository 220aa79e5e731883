import { programs } from '#tests/support/people.ts';
import type { Installation } from '../support/installation.ts';

/** One request as it travels. */
export type Job = { readonly method: string; readonly path: string; readonly body?: string };

const people = 200;

/** Takes people into Rosa's care and answers what she asks all day: mostly looking, every fifth time a note. */
export async function aDaysWork(at: Installation): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (let nth = 0; nth < people; nth++) {
    const answer = await at.ask('rosa', 'POST', '/intakes', {
      givenName: `Amal ${nth}`,
      familyName: 'Karimi',
      programId: programs.stroke,
      reasonForContact: 'I cannot manage the stairs.',
    });
    if (answer.status !== 201) throw new Error(await answer.text());
    const { clientId } = (await answer.json()) as { clientId: string };
    const note = JSON.stringify({ note: 'We spoke about the stairs.', sign: true });
    for (const path of ['/plan', '/assessment', '/referrals', ''])
      jobs.push({ method: 'GET', path: `/api/clients/${clientId}${path}` });
    jobs.push({ method: 'POST', path: `/api/clients/${clientId}/contacts`, body: note });
  }
  const admin = await at.admin();
  await admin.query('ANALYZE');
  await admin.end();
  return jobs;
}
