import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawEcomap, ecomapSize } from './ecomap.ts';

it('an ecomap keeps all circles apart and within the sheet, however many there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), (count) => {
      const { center, systems, width, height } = drawEcomap(
        Array.from({ length: count }, (_, at) => String(at)),
      );
      expect(systems).toHaveLength(count);
      const all = [center, ...systems];
      for (const [place, one] of all.entries()) {
        expect(Math.min(one.x, one.y) - one.radius).toBeGreaterThanOrEqual(0);
        expect(one.x + one.radius).toBeLessThanOrEqual(width);
        expect(one.y + one.radius).toBeLessThanOrEqual(height);
        for (const other of all.slice(place + 1)) {
          const distance = Math.hypot(one.x - other.x, one.y - other.y);
          const room = one === center ? ecomapSize.reach : ecomapSize.gap;
          expect(distance - one.radius - other.radius).toBeGreaterThanOrEqual(room - 0.01);
        }
      }
    }),
  );
});
