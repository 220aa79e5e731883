export { Day, dayIn, Moment, plusDays } from './dates.ts';
export { domains } from './domains.ts';
export { Id, newId } from './ids.ts';
export { line, someWords, Version, words } from './text.ts';
export { Domain, Language, Sensitivity, sensitiveCategories } from './words.ts';
