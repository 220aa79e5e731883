/** What somebody wrote keeps its own direction inside our sentence (Unicode FSI, PDI). */
export const apart = (written: string): string => `\u2068${written}\u2069`;
