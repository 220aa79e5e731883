/** What files are sent as; what they are is told by their content. */
export const uploadType = 'application/octet-stream';
