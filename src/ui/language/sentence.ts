import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

type Token = CompiledMessage[number];

/**
 * Makes ready a sentence that no catalog has made ready: every English one. It knows what our sentences are made of,
 * `{name}` and `{count, plural, =0 {…} one {# …} other {…}}`. Lingui's own compiler, which knows more, would be 6 KB
 * before the first words of every page. Its test holds both against each other over all sentences.
 */
export const compileSentence = (sentence: string): CompiledMessage => tokensOf(sentence, false);

function tokensOf(text: string, counted: boolean): Token[] {
  return apart(text).flatMap((part, at) => (at % 2 ? [argumentOf(part)] : wordsOf(part, counted)));
}

function argumentOf(part: string): Token {
  const [, name, cases] = /^(\w+), *plural,(.*)$/s.exec(part) ?? [];
  return name && cases ? [name, 'plural', casesOf(cases)] : [part.trim()];
}

/** `one {# year} other {# years}` by their names; `=0` is the number itself. */
function casesOf(text: string): Record<string, Token[]> {
  const parts = apart(text);
  const named = parts.flatMap((part, at) =>
    at % 2 ? [[(parts[at - 1] ?? '').trim().replace('=', ''), tokensOf(part, true)] as const] : [],
  );
  return Object.fromEntries(named);
}

const wordsOf = (text: string, counted: boolean): string[] =>
  (counted ? text.split(/(#)/) : [text]).filter(Boolean);

/** What stands outside braces and within them, in turn. */
function apart(text: string): string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const before = depth;
    depth += brace === '{' ? 1 : -1;
    if (before + depth !== 1) continue;
    parts.push(text.slice(from, index));
    from = index + 1;
  }
  return [...parts, text.slice(from)];
}
