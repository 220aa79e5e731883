export { Day, dayIn, Moment, plusDays } from './dates.ts';
export { Id, newId } from './ids.ts';
export { line, someWords, Version, words } from './text.ts';
export { Language, Sensitivity, sensitiveCategories } from './words.ts';
