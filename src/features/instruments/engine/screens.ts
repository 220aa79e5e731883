import { type Evaluated, isCalculated } from './evaluate.ts';
import { isHidden } from './extensions.ts';
import type { Node } from './nodes.ts';

/** More questions than this are asked one at a time where there is little room. */
export const fewQuestions = 12;

/** One question with all that is read with it. */
export type Screen = {
  /** The key of the question. */
  readonly key: string;
  /** Keys of the groups round it, of the words before it, of itself and of what stands below its answers. */
  readonly shown: ReadonlySet<string>;
};

const isAnswered = ({ item }: Node) => !isCalculated(item) && item.readOnly !== true;
const below = (node: Node): readonly string[] => [node.key, ...node.branches.flat().flatMap(below)];

/**
 * The questions that are asked just now, one to a screen, in their order. Words and what is only told are read with
 * the question after them, at the end with the last one; the heading of a group with each of its questions.
 */
export function screensOf({ nodes, enabled }: Pick<Evaluated, 'nodes' | 'enabled'>): readonly Screen[] {
  const screens: { key: string; shown: Set<string> }[] = [];
  let before: string[] = [];
  const walk = (among: readonly Node[], round: readonly string[]): void => {
    for (const node of among) {
      if (!enabled.has(node) || isHidden(node.item)) continue;
      const { key, item } = node;
      if (item.type === 'group') walk(node.branches.flat(), [...round, key]);
      else if (item.type === 'display' || !isAnswered(node)) before.push(...round, ...below(node));
      else {
        screens.push({ key, shown: new Set([...before, ...round, ...below(node)]) });
        before = [];
      }
    }
  };
  walk(nodes, []);
  for (const key of before) screens.at(-1)?.shown.add(key);
  return screens;
}

/** On which screen a question stands, also one below an answer; -1 where it is not asked. */
export const screenWith = (screens: readonly Screen[], key: string): number =>
  screens.findIndex((screen) => screen.key === key || screen.shown.has(key));
