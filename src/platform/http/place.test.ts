import { expect, it } from 'vitest';
import { placeOf } from './place.ts';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0005:0006:1:2:3:4', '2001:db8:5:6::/64'],
  ['2001:DB8:5:6::1', '2001:db8:5:6::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
])('whoever calls from %s is at %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});
