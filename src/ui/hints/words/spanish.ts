import { type FieldWord, word } from './field-word.ts';

/**
 * Disability: United Nations Office at Geneva, Directrices para un lenguaje inclusivo en el ámbito de la discapacidad,
 * annex I. Drugs: NIDA, Las palabras importan: términos preferidos al hablar de la adicción. Migration: IOM, Glosario
 * sobre migración (2019), “migrante en situación irregular”. The rest is our own list, as in English. Words with another
 * everyday meaning (loco, cojo, limpio, ciego, sordo) are left alone.
 */
export const spanishWords: readonly FieldWord[] = [
  {
    said: word('minusválid[oa]s?|discapacitad[oa]s?|inválid[oa]s?|lisiad[oa]s?|tullid[oa]s?'),
    instead: ['persona con discapacidad'],
  },
  {
    said: word('(?:confinad|postrad|atad)[oa]s? (?:a|en) (?:una |la )?silla de ruedas'),
    instead: ['usa silla de ruedas'],
  },
  {
    said: word('retrasad[oa]s? mental(?:es)?|subnormal(?:es)?|deficientes? mental(?:es)?'),
    instead: ['persona con discapacidad intelectual'],
  },
  { said: word('mongólic[oa]s?'), instead: ['persona con síndrome de Down'] },
  { said: word('sordomud[oa]s?'), instead: ['persona sorda'] },
  {
    said: word('enferm[oa]s? mental(?:es)?|perturbad[oa]s?|demente'),
    instead: ['persona con un problema de salud mental'],
  },
  { said: word('esquizofrénic[oa]s?'), instead: ['persona con esquizofrenia'] },
  { said: word('(?:padece|sufre) de'), instead: ['tiene', 'vive con'] },
  {
    said: word('drogadict[oa]s?|toxicóman[oa]s?|yonquis?'),
    instead: ['persona con un trastorno por consumo de drogas'],
  },
  { said: word('(?:un|una|el|la|los|las) adict[oa]s?'), instead: ['persona con una adicción'] },
  {
    said: word('alcohólic[oa]s?(?= (?:que|y|con|desde))|borrach[oa]s?'),
    instead: ['bebe más de lo que quiere'],
  },
  {
    said: word('abuso de (?:drogas|sustancias|alcohol)'),
    instead: ['consumo de drogas', 'consumo de alcohol'],
  },
  { said: word('indigentes?|vagabund[oa]s?|mendig[oa]s?'), instead: ['persona sin hogar'] },
  { said: word('los sin ?techo'), instead: ['las personas sin hogar'] },
  {
    said: word(
      '(?:inmigrantes?|migrantes?|extranjer[oa]s?) ilegal(?:es)?|(?:un|una|el|la|los|las) ilegal(?:es)?',
    ),
    instead: ['persona en situación irregular', 'persona sin papeles'],
  },
  {
    said: word('ex ?-?(?:convict|presidiari|reclus)[oa]s?|delincuentes?'),
    instead: ['persona que estuvo en prisión'],
  },
  { said: word('se (?:niega|negó|ha negado) a'), instead: ['dijo que no a', 'no quiso'] },
  {
    said: word('incumplidor[ae]?s?|no cumple con el tratamiento'),
    instead: ['no pudo todavía', 'no estuvo de acuerdo'],
  },
  { said: word('manipulador[ae]?s?'), instead: ['intenta conseguir lo que necesita'] },
  { said: word('conflictiv[oa]s?|problemátic[oa]s?(?= y| que|[.,;])'), instead: ['lo que usted vio y oyó'] },
  { said: word('familia desestructurada|hogar roto'), instead: ['madre y padre que viven separados'] },
  { said: word('madre soltera'), instead: ['madre que cría sola'] },
];
