import type { Condition, Questionnaire } from '../../engine/fhir.ts';
import {
  answersTo,
  calculated,
  cut,
  fromLoinc,
  group,
  loinc,
  options,
  protectedAs,
  question,
  source,
  whichCut,
} from './build.ts';
import { loincNotice } from './phq.ts';

const bush1998 =
  'Bush, Kivlahan, McDonell, Fihn, Bradley: The AUDIT alcohol consumption questions (AUDIT-C). Arch Intern Med 1998;158:1789–1795.';
const bradley2007 =
  'Bradley, DeBenedetti, Volk et al.: AUDIT-C as a brief screen for alcohol misuse in primary care. Alcohol Clin Exp Res 2007;31:1208–1217.';

const drinks: readonly Condition[] = [
  { question: '/68518-0', operator: 'exists', answerBoolean: true },
  { question: '/68518-0', operator: '!=', answerCoding: { system: loinc, code: 'LA6270-8' } },
];

const auditItems = [
  question({
    linkId: '/68518-0',
    loinc: '68518-0',
    prefix: '1.',
    text: 'How often do you have a drink containing alcohol?',
    answers: options(
      [0, 'Never', 'LA6270-8'],
      [1, 'Monthly or less', 'LA18926-8'],
      [2, '2-4 times a month', 'LA18927-6'],
      [3, '2-3 times a week', 'LA18928-4'],
      [4, '4 or more times a week', 'LA18929-2'],
    ),
  }),
  question({
    linkId: '/68519-8',
    loinc: '68519-8',
    prefix: '2.',
    text: 'How many drinks containing alcohol do you have on a typical day when you are drinking?',
    when: drinks,
    answers: options(
      [0, '1 or 2', 'LA15694-5'],
      [1, '3 or 4', 'LA15695-2'],
      [2, '5 or 6', 'LA18930-0'],
      [3, '7 to 9', 'LA18931-8'],
      [4, '10 or more', 'LA18932-6'],
    ),
  }),
  question({
    linkId: '/68520-6',
    loinc: '68520-6',
    prefix: '3.',
    text: 'How often do you have six or more drinks on one occasion?',
    when: drinks,
    answers: options(
      [0, 'Never', 'LA6270-8'],
      [1, 'Less than monthly', 'LA18933-4'],
      [2, 'Monthly', 'LA18876-5'],
      [3, 'Weekly', 'LA18891-4'],
      [4, 'Daily or almost daily', 'LA18934-2'],
    ),
  }),
];
const audited = answersTo(auditItems.map(({ linkId }) => linkId));

export const auditC: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'urn:throughline:instrument:audit-c',
  version: '1.0.1',
  status: 'active',
  name: 'AUDITC',
  title: 'AUDIT-C: alcohol',
  description: /*i18n*/ 'Three questions about drinking. Who never drinks is asked only the first.',
  publisher: 'World Health Organization; U.S. Department of Veterans Affairs',
  copyright: `The AUDIT was developed by the World Health Organization, which lets it be used free of charge for non-commercial purposes when the source is named. ${loincNotice}`,
  code: fromLoinc('72109-2'),
  extension: [protectedAs('substance_use'), ...source(bush1998, bradley2007)],
  item: [
    group('items', 'About drinks containing alcohol', auditItems),
    whichCut('Two cut-offs were published, one for women and one for men. Which fits you?'),
    calculated({
      linkId: '/75626-2',
      loinc: '75626-2',
      text: 'AUDIT-C total',
      expression: `iif(${answersTo(['/68518-0'])}.code = 'LA6270-8', 0, iif(${audited}.count() = 3, ${audited}.ordinal().sum(), {}))`,
      extension: [
        cut({
          from: 3,
          label: /*i18n*/ 'Look closer: drinking that may do harm',
          source: bradley2007,
          only: { question: 'which-cut', answer: 'women', forWhom: /*i18n*/ 'for women' },
        }),
        cut({
          from: 4,
          label: /*i18n*/ 'Look closer: drinking that may do harm',
          source: bradley2007,
          only: { question: 'which-cut', answer: 'men', forWhom: /*i18n*/ 'for men' },
        }),
      ],
    }),
  ],
};

const howOften = options(
  [4, 'Daily or Almost Daily', 'LA18934-2'],
  [3, 'Weekly', 'LA18891-4'],
  [2, 'Monthly', 'LA18876-5'],
  [1, 'Less Than Monthly', 'LA18933-4'],
  [0, 'Never', 'LA6270-8'],
);

const tapsItems = [
  [
    '96842-0',
    'In the PAST 12 MONTHS, how often have you used tobacco or any other nicotine delivery product (i.e., e-cigarette, vaping or chewing tobacco)?',
  ],
  [
    '88037-7',
    'In the PAST 12 MONTHS, how often have you had 5 or more drinks containing alcohol in one day? (The question for men; one standard drink is about a small glass of wine, a beer, or a single shot of liquor.)',
  ],
  [
    '75889-6',
    'In the PAST 12 MONTHS, how often have you had 4 or more drinks containing alcohol in one day? (The question for women.)',
  ],
  [
    '96843-8',
    'In the PAST 12 MONTHS, how often have you used any drugs including marijuana, cocaine or crack, heroin, methamphetamine, hallucinogens, ecstasy/MDMA?',
  ],
  [
    '96844-6',
    'In the PAST 12 MONTHS, how often have you used any prescription medications just for the feeling, more than prescribed or that were not prescribed for you?',
  ],
].map(([code = '', text = '']) => question({ linkId: `/${code}`, loinc: code, text, answers: howOften }));

const mcneely2016 =
  'McNeely, Wu, Subramaniam et al.: Performance of the TAPS tool for substance use screening in primary care patients. Ann Intern Med 2016;165:690–699.';
const used = answersTo(tapsItems.map(({ linkId }) => linkId));
const alcohol = answersTo(['/88037-7', '/75889-6']);
const others = answersTo(['/96842-0', '/96843-8', '/96844-6']);

/** Any answer but “Never” leads on to the second part; one of the two questions about drinks is enough. */
export const taps1: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'urn:throughline:instrument:taps-1',
  version: '1.0.1',
  status: 'active',
  name: 'TAPS1',
  title: 'TAPS-1: tobacco, alcohol, medicines, other substances',
  description:
    /*i18n*/ 'What was used in the past twelve months. Of the two questions about drinks, answer the one that fits.',
  publisher: 'National Institute on Drug Abuse',
  copyright: `Developed by the National Institute on Drug Abuse (NIDA) with federal funds; the TAPS-1 is considered public domain in the U.S. ${loincNotice}`,
  code: fromLoinc('96841-2'),
  extension: [protectedAs('substance_use'), ...source(mcneely2016, 'https://nida.nih.gov/taps2')],
  item: [
    ...tapsItems,
    calculated({
      linkId: 'used',
      text: 'Answers other than “Never”',
      expression: `iif(${others}.count() = 3 and ${alcohol}.exists(), ${used}.ordinal().where($this > 0).count(), {})`,
      extension: [cut({ from: 1, label: /*i18n*/ 'Go on with the TAPS-2', source: mcneely2016 })],
    }),
  ],
};
