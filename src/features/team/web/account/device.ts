const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** “Firefox, Windows” from what a browser calls itself; undefined when it says nothing we know. */
export function deviceName(userAgent: string | null): string | undefined {
  const name = (known: readonly (readonly [string, string])[]) =>
    known.find(([sign]) => userAgent?.includes(sign))?.[1];
  const said = [name(browsers), name(systems)].filter((part) => part !== undefined);
  return said.length > 0 ? said.join(', ') : undefined;
}
