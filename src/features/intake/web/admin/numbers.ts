type EmergencyNumber = { readonly name: string; readonly number: string };

/** One in each line: name, colon, number. */
export const textOf = (numbers: readonly EmergencyNumber[]): string =>
  numbers.map(({ name, number }) => `${name}: ${number}`).join('\n');

/** A line without a colon is a name without a number, which the server sends back. */
export const numbersOf = (text: string): EmergencyNumber[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const colon = line.lastIndexOf(':');
      return colon < 0
        ? { name: line, number: '' }
        : { name: line.slice(0, colon).trim(), number: line.slice(colon + 1).trim() };
    });
