/** How much two values agree, in rising order; `undefined` stands for a value that is missing on one side. */
export const levels = ['differs', 'somewhat', 'close', 'nearly', 'same'] as const;
export const howMany = levels.length;

/** A level by its place in the list: arithmetic is done with these. */
export type Grade = 0 | 1 | 2 | 3 | 4;
export const same: Grade = 4;

export const kinds = ['given', 'family', 'birth', 'email', 'phone', 'number', 'text'] as const;
export type Kind = (typeof kinds)[number];
