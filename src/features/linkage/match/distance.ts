/** Jaro's likeness with Winkler's bonus for the same beginning, 0 to 1 (Winkler 1990). */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Uint8Array(other.length);
  const found: string[] = [];
  for (let i = 0; i < one.length; i++) {
    const until = Math.min(other.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= until; j++) {
      if (taken[j] || one[i] !== other[j]) continue;
      taken[j] = 1;
      found.push(one[i] ?? '');
      break;
    }
  }
  const same = found.length;
  if (same === 0) return 0;
  let moved = 0;
  let k = 0;
  for (let j = 0; j < other.length; j++) if (taken[j] && other[j] !== found[k++]) moved++;
  const jaro = (same / one.length + same / other.length + (same - moved / 2) / same) / 3;
  let start = 0;
  while (start < 4 && one[start] !== undefined && one[start] === other[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}

/** Letters put in, left out, mistaken, or two neighbours swapped (optimal string alignment). */
export function slips(one: string, other: string): number {
  const width = other.length + 1;
  let before: number[] = [];
  let last = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j < width; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[width - 1] ?? 0;
}
