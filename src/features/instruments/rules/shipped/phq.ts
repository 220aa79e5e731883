import type { Item, Questionnaire } from '../../engine/fhir.ts';
import {
  alertAbove,
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

/** The notice that stands on the forms at phqscreeners.com. */
export const pfizer =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';
/** LOINC's codes are used under its licence, which wants this said. */
export const loincNotice =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license.';

const often = options(
  [0, 'Not at all', 'LA6568-5', 'Ningún día'],
  [1, 'Several days', 'LA6569-3', 'Varios días'],
  [2, 'More than half the days', 'LA6570-1', 'Más de la mitad de los días'],
  [3, 'Nearly every day', 'LA6571-9', 'Casi todos los días'],
);

const asks: readonly (readonly [code: string, text: string, es: string])[] = [
  ['44250-9', 'Little interest or pleasure in doing things', 'Poco interés o placer en hacer cosas'],
  [
    '44255-8',
    'Feeling down, depressed, or hopeless',
    'Se ha sentido decaído(a), deprimido(a) o sin esperanzas',
  ],
  [
    '44259-0',
    'Trouble falling or staying asleep, or sleeping too much',
    'Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado',
  ],
  ['44254-1', 'Feeling tired or having little energy', 'Se ha sentido cansado(a) o con poca energía'],
  ['44251-7', 'Poor appetite or overeating', 'Sin apetito o ha comido en exceso'],
  [
    '44258-2',
    'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
    'Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia',
  ],
  [
    '44252-5',
    'Trouble concentrating on things, such as reading the newspaper or watching television',
    'Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión',
  ],
  [
    '44253-3',
    'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
    '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal',
  ],
  [
    '44260-8',
    'Thoughts that you would be better off dead or of hurting yourself in some way',
    'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
  ],
];

const stem = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';
const stemInSpanish =
  'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?';

const items: readonly Item[] = asks.map(([code, text, es], nth) =>
  question({
    linkId: `/${code}`,
    loinc: code,
    prefix: `${nth + 1}.`,
    text,
    es,
    answers: often,
    ...(code === '44260-8' ? { extension: [alertAbove(0, 'suicide')] } : {}),
  }),
);
const linkIds = items.map(({ linkId }) => linkId);

const difficulty = question({
  linkId: '/69722-7',
  loinc: '69722-7',
  text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
  es: 'Si marcó cualquiera de los problemas, ¿qué tanta dificultad le han dado estos problemas para hacer su trabajo, encargarse de las tareas del hogar, o llevarse bien con otras personas?',
  answers: options(
    [0, 'Not difficult at all', 'LA6572-7', 'No ha sido difícil'],
    [1, 'Somewhat difficult', 'LA6573-5', 'Un poco difícil'],
    [2, 'Very difficult', 'LA6575-0', 'Muy difícil'],
    [3, 'Extremely difficult', 'LA6574-3', 'Extremadamente difícil'],
  ),
});

const kroenke2001 = 'Kroenke, Spitzer, Williams: The PHQ-9. J Gen Intern Med 2001;16:606–613.';
const kroenke2003 = 'Kroenke, Spitzer, Williams: The PHQ-2. Med Care 2003;41:1284–1292.';
const lowe2004 =
  'Löwe, Unützer, Callahan, Perkins, Kroenke: Monitoring depression treatment outcomes with the PHQ-9. Med Care 2004;42:1194–1201.';

const common = {
  resourceType: 'Questionnaire',
  version: '1.0.0',
  status: 'active',
  publisher: 'phqscreeners.com',
  copyright: `${pfizer} ${loincNotice}`,
} as const;

export const phq9: Questionnaire = {
  ...common,
  url: 'urn:throughline:instrument:phq-9',
  name: 'PHQ9',
  title: 'PHQ-9: how the last two weeks have been',
  description: /*i18n*/ 'Nine questions about low mood, sleep, energy and thoughts of not wanting to live.',
  code: fromLoinc('44249-1'),
  extension: [protectedAs('mental_health'), ...source(kroenke2001, lowe2004, 'https://www.phqscreeners.com')],
  item: [
    group('items', stem, items, stemInSpanish),
    difficulty,
    calculated({
      linkId: '/44261-6',
      loinc: '44261-6',
      text: 'PHQ-9 total',
      expression: sumOf(linkIds),
      extension: [
        ...bands(
          [0, 4, /*i18n*/ 'Minimal'],
          [5, 9, /*i18n*/ 'Mild'],
          [10, 14, /*i18n*/ 'Moderate'],
          [15, 19, /*i18n*/ 'Moderately severe'],
          [20, 27, /*i18n*/ 'Severe'],
        ),
        cut({ from: 10, label: /*i18n*/ 'Look closer: possible depression', source: kroenke2001 }),
        change(5, /*i18n*/ 'a clinically meaningful change', lowe2004),
      ],
    }),
  ],
};

export const phq2: Questionnaire = {
  ...common,
  url: 'urn:throughline:instrument:phq-2',
  name: 'PHQ2',
  title: 'PHQ-2: two questions about low mood',
  description: /*i18n*/ 'The first two questions of the PHQ-9, to see whether to ask the others.',
  code: fromLoinc('55757-9'),
  extension: [protectedAs('mental_health'), ...source(kroenke2003, 'https://www.phqscreeners.com')],
  item: [
    group('items', stem, items.slice(0, 2), stemInSpanish),
    calculated({
      linkId: '/55758-7',
      loinc: '55758-7',
      text: 'PHQ-2 total',
      expression: sumOf(linkIds.slice(0, 2)),
      extension: [cut({ from: 3, label: /*i18n*/ 'Go on with the PHQ-9', source: kroenke2003 })],
    }),
  ],
};
