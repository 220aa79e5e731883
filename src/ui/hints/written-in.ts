export type Written = 'en' | 'es' | 'ar';

const small: Readonly<Record<'en' | 'es', ReadonlySet<string>>> = {
  en: new Set(
    'the of and to is was he she they her his their with for that not it from has had are'.split(' '),
  ),
  es: new Set('el la los las de del y que en es un una su con por para no se al ha fue como más'.split(' ')),
};

/** In which of our languages a text is written, by its letters and its small words; English where nothing tells. */
export function writtenIn(text: string): Written {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (arabic * 2 > letters) return 'ar';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const of = (language: 'en' | 'es') => words.filter((word) => small[language].has(word)).length;
  const marks = /[ñ¿¡áíóú]/i.test(text) ? 1 : 0;
  return of('es') + marks > of('en') ? 'es' : 'en';
}
