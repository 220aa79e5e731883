import { connect, type Socket } from 'node:net';

export type Reply = { readonly status: number; readonly body: string };

const headEnd = '\r\n\r\n';

/**
 * One HTTP/1.1 connection that is kept and asks one thing at a time. It does little, so that the two cores are
 * left to what is measured. Answers carry a Content-Length, as those of Throughline and of the floor do.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #host: string;
  #received = Buffer.alloc(0);
  #waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
      this.#deliver();
    });
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('The server hung up.')));
  }

  static async open(address: URL): Promise<Connection> {
    const socket = connect(Number(address.port), address.hostname);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new Connection(socket, address.host);
  }

  /** Sends a request; `headers` are lines, each with its line end. */
  ask(method: string, path: string, headers: string, body?: string): Promise<Reply> {
    const sent = body === undefined ? '' : body;
    const about =
      body === undefined
        ? ''
        : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(sent)}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      if (this.#socket.destroyed) return reject(new Error('The server has hung up.'));
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${headers}${about}\r\n${sent}`,
      );
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #deliver(): void {
    const end = this.#received.indexOf(headEnd);
    if (end < 0 || !this.#waiting) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const begin = end + headEnd.length;
    if (this.#received.length < begin + length) return;
    const body = this.#received.toString('utf8', begin, begin + length);
    this.#received = this.#received.subarray(begin + length);
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve({ status: Number(head.slice(9, 12)), body });
  }
}
