/** Every time zone that the browser knows, as choices; the one in use is always among them. */
export function timeZones(current = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const known = new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...known].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
