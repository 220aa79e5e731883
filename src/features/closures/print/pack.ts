import type { Block, PrintedDocument } from '#platform/documents/index.ts';
import type { Resource } from '../contract.ts';
import { type DocumentLanguage, dateIn, fill, part, wordsIn } from './words.ts';

/** Who prints, for whom: the same for every document. */
export type Letterhead = {
  readonly name: string;
  readonly agency: string;
  readonly agencyPhone: string | null;
  readonly worker: string;
  readonly workerPhone: string | null;
  readonly timeZone: string;
  /** The day of what is printed. */
  readonly at: string;
};

export type Pack = Letterhead & {
  readonly summary: string;
  readonly clientWords: string | null;
  readonly transitionPlan: string;
  readonly resources: readonly Resource[];
  readonly callsOn: readonly string[];
};

/** Title, lead and foot of a document for this person. */
export function headed(
  head: Letterhead,
  title: string,
  language: DocumentLanguage,
  blocks: readonly Block[],
): PrintedDocument {
  const words = wordsIn(language);
  return {
    title,
    lead: fill(words.forWhom, { name: head.name, date: dateIn(language, head.at, head.timeZone) }),
    language,
    foot: [head.agency, head.agencyPhone].filter(Boolean).join(', '),
    pageWords: words.page,
    blocks,
  };
}

/** What the person keeps after the ending: what was done, how it goes on, whom to call. */
export function packDocument(pack: Pack, language: DocumentLanguage): PrintedDocument {
  const words = wordsIn(language).pack;
  const phone = pack.workerPhone ?? pack.agencyPhone;
  const whom: Block[] =
    pack.resources.length > 0
      ? [
          {
            kind: 'items',
            items: pack.resources.map(({ name, phone: strong, whatFor, when }) => ({
              title: name,
              strong,
              lines: [whatFor, when],
            })),
          },
        ]
      : [{ kind: 'words', text: words.noResources }];
  const calls = pack.callsOn.map((day) =>
    fill(words.weCallOn, { date: dateIn(language, day, pack.timeZone) }),
  );
  return headed(pack, words.title, language, [
    ...part(words.done, pack.summary),
    ...part(words.yourWords, pack.clientWords, 'quote'),
    ...part(words.goesOn, pack.transitionPlan),
    { kind: 'heading', text: words.whomToCall },
    ...whom,
    ...part(words.weCall, calls.join('\n')),
    { kind: 'heading', text: words.again },
    { kind: 'words', text: words.againWords },
    {
      kind: 'items',
      items: [
        {
          title: pack.agency,
          strong: phone ? fill(words.phone, { phone }) : null,
          lines: [fill(words.worker, { worker: pack.worker })],
        },
      ],
    },
  ]);
}
