import { anIntake } from '#features/cases/testing.ts';
import { contactRoutes } from '#features/contacts/contract.ts';
import { newId } from '#platform/values/index.ts';
import type { TestApp } from '#tests/support/application.ts';

export type AtOnceFindings = {
  keys: number;
  requests: number;
  effects: number;
  answers: number;
  refused: number;
};

/** Each key is sent so many times at once; what is wanted is one effect and one answer for each. */
export async function sendAtOnce(
  app: TestApp,
  given: { keys: number; copies: number },
): Promise<AtOnceFindings> {
  const { clientId } = await anIntake(app.rosa);
  const findings: AtOnceFindings = { keys: 0, requests: 0, effects: 0, answers: 0, refused: 0 };
  for (let nth = 0; nth < given.keys; nth++) {
    const key = newId();
    const body = {
      note: `Said once: ${key}`,
      sign: true,
      promises: [{ promise: 'A call', dueOn: '2027-01-15' }],
    };
    const copies = Array.from({ length: given.copies }, () =>
      app.rosa.ask(contactRoutes.recordContact, { params: { clientId }, body, key }),
    );
    const answers = await Promise.all(copies);
    const { rowCount } = await app.admin.query('SELECT FROM notes WHERE text = $1', [body.note]);
    findings.keys += 1;
    findings.requests += answers.length;
    findings.effects += rowCount ?? 0;
    findings.refused += answers.filter(({ status }) => status !== 201).length;
    findings.answers += new Set(answers.map(({ text }) => text)).size;
  }
  return findings;
}
