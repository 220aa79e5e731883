/** A cell that a spreadsheet reads as text: quoted, and never a formula. */
function cell(value: string | null): string {
  const text = value ?? '';
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Rows as comma-separated values (RFC 4180), with a mark that tells spreadsheets it is UTF-8. */
export function toCsv(rows: readonly (readonly (string | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
