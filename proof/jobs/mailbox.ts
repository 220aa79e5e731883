import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** A mail server that takes everything and counts what arrives, by Message-ID. */
export class Mailbox {
  readonly arrived = new Map<string, number>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((socket) => this.#talk(socket));
  }

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.#server.listen(0, '127.0.0.1');
    await once(mailbox.#server, 'listening');
    return mailbox;
  }

  get url(): string {
    const { port } = this.#server.address() as { port: number };
    return `smtp://127.0.0.1:${port}`;
  }

  get total(): number {
    return [...this.arrived.values()].reduce((sum, times) => sum + times, 0);
  }

  close(): void {
    this.#server.close();
  }

  /** As much of RFC 5321 as it takes to receive a message. */
  #talk(socket: Socket): void {
    let received = '';
    let inMessage = false;
    socket.on('error', () => undefined);
    socket.write('220 mailbox\r\n');
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      for (;;) {
        const end = inMessage ? '\r\n.\r\n' : '\r\n';
        const at = received.indexOf(end);
        if (at < 0) return;
        const said = received.slice(0, at);
        received = received.slice(at + end.length);
        if (inMessage) this.#keep(said);
        const isData = !inMessage && /^DATA/i.test(said);
        inMessage = isData;
        socket.write(isData ? '354 go on\r\n' : /^QUIT/i.test(said) ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  }

  #keep(message: string): void {
    const id = /^message-id:\s*(<[^>]+>)/im.exec(message)?.[1] ?? 'without an id';
    this.arrived.set(id, (this.arrived.get(id) ?? 0) + 1);
  }
}
