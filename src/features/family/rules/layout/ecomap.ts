/** A circle of the ecomap; measures in units of the drawing. */
export type Circle = { readonly id: string; readonly x: number; readonly y: number; readonly radius: number };
export type Ecomap = {
  readonly width: number;
  readonly height: number;
  readonly center: Circle;
  readonly systems: readonly Circle[];
};

export const ecomapSize = { center: 84, system: 58, gap: 22, reach: 84, margin: 12 } as const;

/**
 * The household in the middle, the systems on a ring around it, the first on top and on in reading order; from nine
 * on every second one stands further out. No two circles touch, and each line has room for its arrow.
 */
export function drawEcomap(ids: readonly string[]): Ecomap {
  const { center, system, gap, reach, margin } = ecomapSize;
  const rings = ids.length > 8 ? 2 : 1;
  const count = rings === 2 ? ids.length + (ids.length % 2) : Math.max(ids.length, 1);
  const step = (2 * Math.PI) / count;
  const apart = count < 2 ? 0 : (2 * system + gap) / 2 / Math.sin(Math.min((step * rings) / 2, Math.PI / 2));
  const ring = Math.max(center + reach + system, apart);
  const outer = rings === 1 ? ring : ring + 2 * system + gap;
  const edge = ids.length === 0 ? center + margin : outer + system + margin;
  return {
    width: 2 * edge,
    height: 2 * edge,
    center: { id: 'household', x: edge, y: edge, radius: center },
    systems: ids.map((id, at) => {
      const distance = rings === 2 && at % 2 === 1 ? outer : ring;
      const angle = -Math.PI / 2 + at * step;
      return {
        id,
        x: edge + distance * Math.cos(angle),
        y: edge + distance * Math.sin(angle),
        radius: system,
      };
    }),
  };
}
