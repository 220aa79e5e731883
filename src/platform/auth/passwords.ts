import { hash, verify } from '@node-rs/argon2';

/** argon2id is the library's default; the cost is OWASP's (Password Storage Cheat Sheet, 2025): 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two keyboards write the same letter differently; NIST SP 800-63B-4 §3.1.1.2 asks for one form before hashing. */
const oneForm = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(oneForm(password), cost);
}

export function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  return verify(given.hash, oneForm(given.password));
}

export const longEnoughAlone = 15;
export const longEnoughWithCode = 10;
export const longestPassword = 256;
const tooShortAlone = /*i18n*/ 'Use at least 15 characters. Three or four unrelated words work well.';
const tooShortWithCode = /*i18n*/ 'Use at least 10 characters. Three or four unrelated words work well.';

/**
 * Why a password is refused, as a sentence for its owner, or undefined when it is fine. Length is counted
 * in characters as typed: 15 alone, 10 where an authenticator code is asked for too (NIST SP 800-63B-4
 * §3.1.1.1). `about` holds what anybody could guess: name and e-mail address.
 */
export function passwordProblem(
  password: string,
  given: { withCode: boolean; about: readonly string[] },
): string | undefined {
  const length = [...oneForm(password)].length;
  const needed = given.withCode ? longEnoughWithCode : longEnoughAlone;
  if (length < needed) return given.withCode ? tooShortWithCode : tooShortAlone;
  if (length > longestPassword) return /*i18n*/ 'Use at most 256 characters.';
  if (new Set(password.toLowerCase()).size < 5) return /*i18n*/ 'Use more than a few different characters.';
  if (given.about.some((known) => isMostly(password, known))) {
    return /*i18n*/ 'Choose something that is not your name or e-mail address.';
  }
  return undefined;
}

/** True when what is left after taking out something everybody knows is too little to guess at. */
function isMostly(password: string, known: string): boolean {
  const secret = password.toLowerCase().replaceAll(known.toLowerCase(), '');
  return secret.length < password.length && secret.length < 8;
}
