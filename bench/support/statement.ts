/** A statement as it goes to the database. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Several statements that answer one text of JSON each, as one statement that answers the list of them. */
export function together(statements: readonly Statement[]): Statement {
  const values: unknown[] = [];
  const parts = statements.map((statement) => {
    const before = values.length;
    values.push(...statement.values);
    return `(${statement.text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`)})`;
  });
  return { text: `SELECT '[' || ${parts.join(` || ',' || `)} || ']' AS text`, values };
}

const surrounding = /^(BEGIN|COMMIT|ROLLBACK)$|access\.present|access\.record|idempotency_keys/;

/** What a room asked, without session, record and transaction. */
export const askedByRoom = (heard: readonly Statement[]): Statement[] =>
  heard.filter(({ text }) => !surrounding.test(text));
