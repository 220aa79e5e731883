import type { Questionnaire } from '../../engine/fhir.ts';
import {
  bands,
  calculated,
  change,
  cut,
  fromLoinc,
  group,
  options,
  protectedAs,
  question,
  source,
  sumOf,
} from './build.ts';
import { loincNotice, pfizer } from './phq.ts';

const often = options(
  [0, 'Not at all', 'LA6568-5'],
  [1, 'Several days', 'LA6569-3'],
  [2, 'More than half the days', 'LA6570-1'],
  [3, 'Nearly every day', 'LA6571-9'],
);

const asks: readonly (readonly [code: string, text: string])[] = [
  ['69725-0', 'Feeling nervous, anxious or on edge'],
  ['68509-9', 'Not being able to stop or control worrying'],
  ['69733-4', 'Worrying too much about different things'],
  ['69734-2', 'Trouble relaxing'],
  ['69735-9', 'Being so restless that it is hard to sit still'],
  ['69689-8', 'Becoming easily annoyed or irritable'],
  ['69736-7', 'Feeling afraid as if something awful might happen'],
];
const items = asks.map(([code, text], nth) =>
  question({ linkId: `/${code}`, loinc: code, prefix: `${nth + 1}.`, text, answers: often }),
);

const spitzer2006 =
  'Spitzer, Kroenke, Williams, Löwe: A brief measure for assessing generalized anxiety disorder: the GAD-7. Arch Intern Med 2006;166:1092–1097.';
const toussaint2020 =
  'Toussaint, Hüsing, Gumz et al.: Sensitivity to change and minimal clinically important difference of the GAD-7. J Affect Disord 2020;265:395–401.';

export const gad7: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'urn:throughline:instrument:gad-7',
  version: '1.0.1',
  status: 'active',
  name: 'GAD7',
  title: 'GAD-7: worry and anxiety in the last two weeks',
  description: /*i18n*/ 'Seven questions about worry, restlessness and fear.',
  publisher: 'phqscreeners.com',
  copyright: `${pfizer} ${loincNotice}`,
  code: fromLoinc('69737-5'),
  extension: [
    protectedAs('mental_health'),
    ...source(spitzer2006, toussaint2020, 'https://www.phqscreeners.com'),
  ],
  item: [
    group(
      'items',
      'Over the last 2 weeks, how often have you been bothered by the following problems?',
      items,
    ),
    calculated({
      linkId: '/70274-6',
      loinc: '70274-6',
      text: 'GAD-7 total',
      expression: sumOf(items.map(({ linkId }) => linkId)),
      extension: [
        ...bands(
          [0, 4, /*i18n*/ 'Minimal'],
          [5, 9, /*i18n*/ 'Mild'],
          [10, 14, /*i18n*/ 'Moderate'],
          [15, 21, /*i18n*/ 'Severe'],
        ),
        cut({ from: 10, label: /*i18n*/ 'Look closer: possible anxiety disorder', source: spitzer2006 }),
        change(4, /*i18n*/ 'a clinically meaningful change', toussaint2020),
      ],
    }),
  ],
};
