import { isIPv6 } from 'node:net';

/**
 * The place that an address belongs to, for counting how often somebody calls: an IPv4 address, or the /64 network of
 * an IPv6 one, because everybody has a whole such network to themselves (RFC 6177) and could call from each address
 * of it once. IPv4 written as IPv6 is IPv4.
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const bare = address.replace(/%.*$/, '');
  return isIPv6(bare) ? `${groups(bare).slice(0, 4).join(':')}::/64` : address;
}

/** The eight groups, without leading zeros; an IPv4 ending counts as two. */
function groups(address: string): string[] {
  const [before = '', after] = address.split('::');
  const head = parts(before);
  const tail = parts(after ?? '');
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(missing).fill('0'), ...tail];
}

const parts = (text: string): string[] =>
  text
    .split(':')
    .filter(Boolean)
    .flatMap((part) => (part.includes('.') ? ['0', '0'] : [Number.parseInt(part, 16).toString(16)]));
