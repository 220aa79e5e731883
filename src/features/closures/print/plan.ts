import type { GoalContent } from '#features/plans/contract.ts';
import type { Block, PrintedDocument } from '#platform/documents/index.ts';
import { headed, type Letterhead } from './pack.ts';
import type { PrintWords } from './word-table.ts';
import { type DocumentLanguage, dateIn, fill, part, wordsIn } from './words.ts';

export type PlanCopy = Letterhead & {
  readonly hope: string | null;
  readonly goals: readonly (GoalContent & { readonly hopes: readonly string[] })[];
  /** The person's answer to this version; null while they were not asked. */
  readonly answer: {
    readonly answer: 'yes' | 'no' | 'could_not_answer';
    readonly words: string | null;
  } | null;
};

type Words = PrintWords['plan'];
type Dated = (day: string) => string;

function goalBlocks(goal: PlanCopy['goals'][number], words: Words, dated: Dated): Block[] {
  const facts = [
    { name: words.measure, value: goal.measure },
    { name: words.now, value: goal.baseline },
    { name: words.wished, value: goal.target },
  ].flatMap(({ name, value }) => (value ? [{ name, value }] : []));
  const own: Block[] = goal.words ? [{ kind: 'quote', text: goal.words, by: words.yourWords }] : [];
  const todo: Block[] =
    goal.steps.length > 0
      ? [
          { kind: 'words', text: `${words.steps}:` },
          { kind: 'items', mark: 'tick', items: goal.steps.map((step) => stepItem(step, words, dated)) },
        ]
      : [{ kind: 'words', text: words.noSteps }];
  const due: Block[] = goal.dueOn ? [{ kind: 'words', text: dated(goal.dueOn) }] : [];
  return [
    { kind: 'heading', text: fill(words.goal, { goal: goal.title }) },
    ...own,
    ...goal.hopes.map((hope): Block => ({ kind: 'quote', text: hope, by: words.fromHope })),
    { kind: 'facts', facts },
    ...due,
    ...todo,
  ];
}

function stepItem(
  { title, owner, ownerName, dueOn }: GoalContent['steps'][number],
  words: Words,
  dated: Dated,
) {
  const who = ownerName ? `${words[owner]}: ${ownerName}` : words[owner];
  return { title, lines: [who, dueOn ? dated(dueOn) : null] };
}

/** A version of the plan in plain words, with the person's own answer to it. */
export function planDocument(plan: PlanCopy, language: DocumentLanguage): PrintedDocument {
  const words = wordsIn(language).plan;
  const dated: Dated = (day) => fill(words.by, { date: dateIn(language, day, plan.timeZone) });
  const phone = plan.workerPhone ?? plan.agencyPhone ?? '';
  const answer = plan.answer && [words[plan.answer.answer], plan.answer.words].filter(Boolean).join('\n');
  return headed(plan, words.title, language, [
    ...part(words.hope, plan.hope, 'quote'),
    ...plan.goals.flatMap((goal) => goalBlocks(goal, words, dated)),
    ...part(words.answer, answer),
    { kind: 'words', text: fill(words.questions, { worker: plan.worker, phone }) },
  ]);
}
