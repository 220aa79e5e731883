import type { FieldWord } from './field-word.ts';

/** Words of our field that put a label before a person, or blame; what else one could say. Our own list. */
export const englishWords: readonly FieldWord[] = [
  { said: /\b(?:wheelchair[- ]bound|confined to a wheelchair)\b/gi, instead: ['uses a wheelchair'] },
  { said: /\bsuffer(?:s|ed|ing)? from\b/gi, instead: ['has', 'lives with'] },
  { said: /\b(?:is |was )?non-?complian(?:t|ce)\b/gi, instead: ['did not agree', 'was not able to yet'] },
  { said: /\brefus(?:es|ed|ing)\b/gi, instead: ['said no to', 'did not want'] },
  { said: /\bresist(?:ant|ive)\b/gi, instead: ['not ready yet', 'has doubts'] },
  { said: /\bunmotivated\b/gi, instead: ['what would make it worth their while?'] },
  { said: /\bmanipulat(?:ive|es|ed|ing)\b/gi, instead: ['tries to get what they need by'] },
  { said: /\battention[- ]seeking\b/gi, instead: ['asks for support by'] },
  { said: /\bfrequent flyers?\b/gi, instead: ['somebody whom services have not helped yet'] },
  {
    said: /\b(?:the )?homeless (?:man|woman|person|people|guy|lady)\b/gi,
    instead: ['somebody without a home'],
  },
  { said: /\bthe homeless\b/gi, instead: ['people without a home'] },
  { said: /\b(?:drug|substance) abusers?\b/gi, instead: ['somebody who uses drugs'] },
  { said: /\b(?:drug|substance) abuse\b/gi, instead: ['drug use', 'substance use'] },
  {
    said: /\b(?:is |got |been )?clean (?:from|of|since|for)\b/gi,
    instead: ['not using since', 'in recovery since'],
  },
  { said: /\bdirty (?:test|urine|ua|screen)\b/gi, instead: ['a test that showed drugs'] },
  { said: /\b(?:ex-?con|felon|convict|offender)s?\b/gi, instead: ['somebody who was in prison'] },
  { said: /\billegal (?:alien|immigrant)s?\b/gi, instead: ['somebody without papers'] },
  { said: /\bthe (?:mentally ill|disabled|elderly|poor)\b/gi, instead: ['people who …'] },
  {
    said: /\b(?:low|high)[- ]functioning\b/gi,
    instead: ['what they do by themselves, and with what they need help'],
  },
  { said: /\bbroken (?:home|family)\b/gi, instead: ['parents who live apart'] },
  { said: /\b(?:bad|unfit) (?:mother|father|parent)s?\b/gi, instead: ['what you saw and heard'] },
  { said: /\bburden on\b/gi, instead: ['cared for by'] },
  { said: /\bin denial\b/gi, instead: ['sees it differently'] },
];
