import type { Condition, Questionnaire } from '../../engine/fhir.ts';
import {
  answersTo,
  calculated,
  cut,
  group,
  loinc,
  options,
  protectedAs,
  question,
  source,
  whichCut,
  words,
} from './build.ts';

const prins2016 =
  'Prins, Bovin, Smolenski et al.: The Primary Care PTSD Screen for DSM-5 (PC-PTSD-5). J Gen Intern Med 2016;31:1206–1211.';
const bovin2021 =
  'Bovin, Kimerling, Weathers et al.: Diagnostic accuracy and acceptability of the PC-PTSD-5 among US veterans. JAMA Netw Open 2021;4:e2036733.';

const yesNo = options([1, 'Yes', 'LA33-6'], [0, 'No', 'LA32-8']);

const afterTheEvent: readonly Condition[] = [
  { question: 'event', operator: '=', answerCoding: { system: loinc, code: 'LA33-6' } },
];

const asks = [
  'had nightmares about the event(s) or thought about the event(s) when you did not want to?',
  'tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?',
  'been constantly on guard, watchful, or easily startled?',
  'felt numb or detached from people, activities, or your surroundings?',
  'felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?',
];
const items = asks.map((text, nth) =>
  question({ linkId: `q${nth + 1}`, prefix: `${nth + 1}.`, text, answers: yesNo }),
);
const answers = answersTo(items.map(({ linkId }) => linkId));

/** Nobody who says that nothing of the kind ever happened is asked further: they score 0 (Prins 2016). */
const count = `iif(${answersTo(['event'])}.code = 'LA32-8', 0, iif(${answers}.count() = ${items.length}, ${answers}.ordinal().sum(), {}))`;

export const pcPtsd5: Questionnaire = {
  resourceType: 'Questionnaire',
  url: 'urn:throughline:instrument:pc-ptsd-5',
  version: '1.0.1',
  status: 'active',
  name: 'PCPTSD5',
  title: 'PC-PTSD-5: after a frightening event',
  description: /*i18n*/ 'One question about what happened, and five about the month since.',
  publisher: 'National Center for PTSD, U.S. Department of Veterans Affairs',
  copyright:
    'Prins, A., Bovin, M. J., Kimerling, R., Kaloupek, D. G., Marx, B. P., Pless Kaiser, A., & Schnurr, P. P. (2015). Made by staff of the U.S. Government: in the public domain.',
  extension: [
    protectedAs('mental_health'),
    ...source(prins2016, bovin2021, 'https://www.ptsd.va.gov/professional/assessment/screens/pc-ptsd.asp'),
  ],
  item: [
    words(
      'intro',
      'Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example: a serious accident or fire; a physical or sexual assault or abuse; an earthquake or flood; a war; seeing someone be killed or seriously injured; having a loved one die through homicide or suicide.',
    ),
    question({ linkId: 'event', text: 'Have you ever experienced this kind of event?', answers: yesNo }),
    { ...group('month', 'In the past month, have you …', items), enableWhen: afterTheEvent },
    whichCut('Two cut-offs were published, one for women and one for men. Which fits you?'),
    calculated({
      linkId: 'total',
      text: 'PC-PTSD-5 total',
      expression: count,
      extension: [
        cut({
          from: 3,
          label: /*i18n*/ 'Look closer: possible post-traumatic stress',
          source: bovin2021,
          only: { question: 'which-cut', answer: 'women', forWhom: /*i18n*/ 'for women' },
        }),
        cut({
          from: 4,
          label: /*i18n*/ 'Look closer: possible post-traumatic stress',
          source: bovin2021,
          only: { question: 'which-cut', answer: 'men', forWhom: /*i18n*/ 'for men' },
        }),
      ],
    }),
  ],
};
