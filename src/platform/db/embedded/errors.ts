/** The database could not be started; the message is a sentence for whoever runs the program. */
export class DatabaseStartError extends Error {
  override name = 'DatabaseStartError';
}
