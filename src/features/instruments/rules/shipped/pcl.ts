import type { Questionnaire } from '../../engine/fhir.ts';
import {
  answersTo,
  calculated,
  change,
  cut,
  group,
  options,
  protectedAs,
  question,
  source,
  sumOf,
  words,
} from './build.ts';

const bothered = options(
  [0, 'Not at all', 'not-at-all'],
  [1, 'A little bit', 'a-little-bit'],
  [2, 'Moderately', 'moderately'],
  [3, 'Quite a bit', 'quite-a-bit'],
  [4, 'Extremely', 'extremely'],
);

const asks = [
  'Repeated, disturbing, and unwanted memories of the stressful experience?',
  'Repeated, disturbing dreams of the stressful experience?',
  'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
  'Feeling very upset when something reminded you of the stressful experience?',
  'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
  'Avoiding memories, thoughts, or feelings related to the stressful experience?',
  'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
  'Trouble remembering important parts of the stressful experience?',
  'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
  'Blaming yourself or someone else for the stressful experience or what happened after it?',
  'Having strong negative feelings such as fear, horror, anger, guilt, or shame?',
  'Loss of interest in activities that you used to enjoy?',
  'Feeling distant or cut off from other people?',
  'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
  'Irritable behavior, angry outbursts, or acting aggressively?',
  'Taking too many risks or doing things that could cause you harm?',
  'Being “superalert” or watchful or on guard?',
  'Feeling jumpy or easily startled?',
  'Having difficulty concentrating?',
  'Trouble falling or staying asleep?',
];
const items = asks.map((text, nth) =>
  question({ linkId: `q${nth + 1}`, prefix: `${nth + 1}.`, text, answers: bothered }),
);
const ids = (from: number, to: number) => items.slice(from - 1, to).map(({ linkId }) => linkId);

/** The items of each cluster of DSM-5, and of how many an answer of at least “moderately” is wanted. */
const clusters = [
  { name: 'B', items: ids(1, 5), atLeast: 1, text: 'Cluster B: memories that come back' },
  { name: 'C', items: ids(6, 7), atLeast: 1, text: 'Cluster C: avoiding' },
  { name: 'D', items: ids(8, 14), atLeast: 2, text: 'Cluster D: thoughts and mood' },
  { name: 'E', items: ids(15, 20), atLeast: 2, text: 'Cluster E: being on edge' },
];

const enough = clusters
  .map(({ items: of, atLeast }) => `${answersTo(of)}.ordinal().where($this >= 2).count() >= ${atLeast}`)
  .map((rule) => `(${rule})`)
  .join(' and ');
const all = answersTo(ids(1, 20));

const ncptsd =
  'Weathers, Litz, Keane, Palmieri, Marx, Schnurr: The PTSD Checklist for DSM-5 (PCL-5), 2013. National Center for PTSD, www.ptsd.va.gov';
const bovin2016 =
  'Bovin, Marx, Weathers et al.: Psychometric properties of the PCL-5 in veterans. Psychol Assess 2016;28:1379–1391.';

export const pcl5: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'urn:throughline:instrument:pcl-5',
  version: '1.0.0',
  status: 'active',
  name: 'PCL5',
  title: 'PCL-5: after a very stressful experience',
  description: /*i18n*/ 'Twenty questions about the past month, with one experience in mind.',
  publisher: 'National Center for PTSD, U.S. Department of Veterans Affairs',
  copyright:
    'PCL-5 (8/14/2013) Weathers, Litz, Keane, Palmieri, Marx, & Schnurr. Made by staff of the U.S. Government: in the public domain.',
  extension: [protectedAs('mental_health'), ...source(ncptsd, bovin2016)],
  item: [
    words(
      'intro',
      'Below is a list of problems that people sometimes have in response to a very stressful experience. Keep your worst event in mind. There is no need to say what it was.',
    ),
    group('items', 'In the past month, how much were you bothered by:', items),
    calculated({
      linkId: 'total',
      text: 'PCL-5 total',
      expression: sumOf(ids(1, 20)),
      extension: [
        cut({ from: 31, label: /*i18n*/ 'Look closer: possible PTSD (31 to 33)', source: bovin2016 }),
        cut({ from: 33, label: /*i18n*/ 'Look closer: probable PTSD (33 and above)', source: bovin2016 }),
        change(5, /*i18n*/ 'a reliable change, not due to chance', ncptsd),
        change(10, /*i18n*/ 'a clinically meaningful change', ncptsd),
      ],
    }),
    ...clusters.map(({ name, items: of, text }) =>
      calculated({ linkId: `cluster-${name}`, text, expression: sumOf(of) }),
    ),
    calculated({
      linkId: 'pattern',
      type: 'boolean',
      text: 'The pattern that DSM-5 describes (1 of B, 1 of C, 2 of D, 2 of E at “moderately” or more)',
      expression: `iif(${all}.count() = 20, ${enough}, {})`,
    }),
  ],
};
