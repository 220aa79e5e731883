import type { Block, PrintedDocument, PrintedItem } from '#platform/documents/index.ts';
import { isOwn } from '#platform/values/domains.ts';
import type { Domain } from '#platform/values/index.ts';
import { headed, type Letterhead } from './pack.ts';
import { type DocumentLanguage, dateIn, fill, part, wordsIn } from './words.ts';

type Told = { readonly domain: Domain; readonly title: string; readonly words: string | null };

/**
 * What is known of a person, as far as a paper may hold it that lies about at home: nothing protected, no dangers,
 * and of what others said only what the person may see.
 */
export type WholeCopy = Letterhead & {
  readonly matters: string | null;
  readonly hopes: readonly Told[];
  readonly strengths: readonly (Told & { readonly kind: 'strength' | 'support' | 'resource' })[];
  readonly needs: readonly (Told & {
    readonly horizon: 'immediate' | 'long_term';
    readonly wishedFor: string | null;
  })[];
  readonly said: readonly {
    readonly who: string;
    readonly relation: string;
    readonly saidOn: string;
    readonly words: string;
  }[];
  /** Parts of life that nobody asked about. */
  readonly unasked: readonly Domain[];
  /** What the agency calls parts of life: its word, and its words by language. */
  readonly names: readonly {
    readonly domain: Domain;
    readonly label: string | null;
    readonly labels: Readonly<Record<string, string>>;
  }[];
};

/** A part of life in the document's language; the agency's one word for its own where it gave no other. */
function nameOf(domain: Domain, { names }: WholeCopy, language: DocumentLanguage): string {
  const said = names.find((one) => one.domain === domain);
  const own = said?.labels[language] ?? (language === 'en' || isOwn(domain) ? said?.label : null);
  return own ?? (isOwn(domain) ? '' : wordsIn(language).domains[domain]);
}

/** Who they are, what carries them and what they need, on a page that is theirs. */
export function wholeDocument(whole: WholeCopy, language: DocumentLanguage): PrintedDocument {
  const words = wordsIn(language).whole;
  const item = (
    { domain, title, words: said }: Told,
    more: readonly (string | null)[] = [],
  ): PrintedItem => ({
    title,
    lines: [nameOf(domain, whole, language), said === title ? null : said, ...more],
  });
  const list = (heading: string, items: readonly PrintedItem[]): Block[] => [
    { kind: 'heading', text: heading },
    items.length > 0 ? { kind: 'items', items } : { kind: 'words', text: words.none },
  ];
  const carries = whole.strengths.filter(({ kind }) => kind === 'strength');
  const supports = whole.strengths.filter(({ kind }) => kind !== 'strength');
  const said = whole.said.flatMap((one): Block[] => [
    {
      kind: 'quote',
      text: one.words,
      by: fill(words.by, {
        who: one.who,
        relation: one.relation,
        date: dateIn(language, one.saidOn, whole.timeZone),
      }),
    },
  ]);
  const unasked = whole.unasked.map((domain) => nameOf(domain, whole, language));
  const phone = whole.workerPhone ?? whole.agencyPhone ?? '';
  return headed(whole, words.title, language, [
    ...part(words.matters, whole.matters, 'quote'),
    ...list(
      words.hopes,
      whole.hopes.map((hope) => item(hope)),
    ),
    ...list(
      words.carries,
      carries.map((one) => item(one)),
    ),
    ...list(
      words.supports,
      supports.map((one) => item(one)),
    ),
    ...list(
      words.missing,
      whole.needs.map((need) =>
        item(need, [
          need.horizon === 'immediate' ? words.now : null,
          need.wishedFor ? fill(words.instead, { wish: need.wishedFor }) : null,
        ]),
      ),
    ),
    ...(said.length > 0 ? [{ kind: 'heading' as const, text: words.others }, ...said] : []),
    ...part(words.unasked, unasked.join(' · ')),
    { kind: 'words', text: fill(words.questions, { worker: whole.worker, phone }) },
  ]);
}
