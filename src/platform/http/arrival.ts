import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a request may take to come in: all of it, or, for a file, how many bytes a second it must bring at least. */
export type Patience = {
  readonly wholeMs: number;
  readonly leastBytesPerSecond: number;
  /** So long a file may bring less before it is given up: telephones change masts. */
  readonly lullMs: number;
};

/** A file of 25 MB may take an hour and a half over the slowest telephone, and a line that has died ends in a minute. */
export const usualPatience: Patience = { wholeMs: 30_000, leastBytesPerSecond: 4096, lullMs: 60_000 };

const tooSlow = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Ends a request whose body comes too slowly, whether or not it was answered: otherwise whoever sends a byte a minute
 * would keep a connection for ever. `isFile` is measured by its pace, everything else by the clock.
 */
export function watchArrival(
  request: IncomingMessage,
  response: ServerResponse,
  { wholeMs, leastBytesPerSecond, lullMs }: Patience,
  isFile: boolean,
): void {
  if (!hasBody(request)) return;
  const { socket } = request;
  const everyMs = isFile ? lullMs : wholeMs;
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer);
    const brought = socket.bytesRead - before;
    before = socket.bytesRead;
    if (isFile && !response.writableEnded && brought * 1000 >= leastBytesPerSecond * everyMs) return;
    clearInterval(timer);
    if (response.headersSent) return socket.destroy();
    socket.write(tooSlow);
    socket.destroySoon();
  }, everyMs).unref();
  const stop = () => clearInterval(timer);
  socket.once('close', stop);
  // A line is kept for many requests: each takes with it what it hung on the line.
  request.once('close', () => {
    if (!request.complete) return;
    stop();
    socket.off('close', stop);
  });
}
