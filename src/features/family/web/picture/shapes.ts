import type { Shape } from '../../rules/people.ts';

/** The outline of a symbol around the origin; `half` is half its width. */
export function outline(shape: Shape, half: number): string {
  if (shape === 'square') return `M${-half} ${-half}H${half}V${half}H${-half}Z`;
  if (shape === 'diamond') return `M0 ${-half * 1.15}L${half * 1.15} 0L0 ${half * 1.15}L${-half * 1.15} 0Z`;
  return `M${-half} 0A${half} ${half} 0 1 1 ${half} 0A${half} ${half} 0 1 1 ${-half} 0Z`;
}

/** A triangle on its base, around the origin. */
export const triangle = (half: number): string => `M0 ${-half}L${half} ${half}H${-half}Z`;

/** The cross through somebody who has died; its arms end at the outline. */
export function cross(shape: Shape, half: number): string {
  const reach = { square: 1, circle: Math.SQRT1_2, diamond: 0.58 }[shape] * half;
  return `M${-reach} ${-reach}L${reach} ${reach}M${-reach} ${reach}L${reach} ${-reach}`;
}

/** The square brackets around somebody who was adopted. */
export function brackets(half: number): string {
  const [out, arm] = [half + 5, 6];
  const side = (sign: 1 | -1) => `M${sign * (out - arm)} ${-out}H${sign * out}V${out}H${sign * (out - arm)}`;
  return side(-1) + side(1);
}

/** A name in at most two lines of so many letters; what does not fit ends in an ellipsis. */
export function linesOf(name: string, letters = 16): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [first = '', second] = lines.map(shorten);
  if (lines.length > 2 && second) return [first, shorten(`${second}…`)];
  return second === undefined ? [first] : [first, second];

  function shorten(line: string): string {
    return line.length > letters ? `${line.slice(0, letters - 1)}…` : line;
  }
}
