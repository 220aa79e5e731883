import { connect, type Socket } from 'node:net';
import type { SealedFiles } from './sealed.ts';

/** What came of looking for viruses: nobody looked, nothing was found, or the name of what was found. */
export type Scan =
  | { readonly state: 'not_scanned' }
  | { readonly state: 'clean' }
  | { readonly state: 'found'; readonly what: string };

/** One file on its way past a scanner. A scanner that fails stops nothing: then nobody looked, and it says so. */
export type Scanning = {
  readonly pass: (bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<Scan>;
};
export type Scanner = () => Scanning;

/** Shows a file that is kept already to the scanner. Throws where it does not open. */
export async function scanFile(files: SealedFiles, scanner: Scanner, name: string): Promise<Scan> {
  const scanning = scanner();
  try {
    for await (const some of files.read(name)) await scanning.pass(some);
  } catch (error) {
    void scanning.end();
    throw error;
  }
  return scanning.end();
}

const patienceMs = 20_000;

/** clamd at `tcp://host:port`, asked with its INSTREAM command (clamd(8)). */
export function clamdScanner(address: string): Scanner {
  const { hostname, port } = new URL(address);
  return () => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setTimeout(patienceMs, () => socket.destroy());
    const answer = answerOf(socket);
    socket.write('zINSTREAM\0');
    return {
      pass: (bytes) => write(socket, Buffer.concat([lengthOf(bytes.length), bytes])),
      end: async () => {
        await write(socket, lengthOf(0));
        const said = await answer;
        socket.destroy();
        return readAnswer(said);
      },
    };
  };
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Waits until the scanner has taken it, so that no whole file waits in memory; a closed connection takes anything. */
function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) return Promise.resolve();
  return new Promise((done) => {
    const over = () => {
      socket.off('close', over);
      done();
    };
    socket.once('close', over);
    socket.write(bytes, over);
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((done) => {
    let said = '';
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString('latin1');
      if (said.includes('\0')) done(said);
    });
    socket.on('error', () => done(''));
    socket.on('close', () => done(said));
  });
}

function readAnswer(said: string): Scan {
  const line = said.replaceAll('\0', '').trim();
  if (/: OK$/.test(line)) return { state: 'clean' };
  const found = /: (.+) FOUND$/.exec(line);
  return found?.[1] ? { state: 'found', what: found[1] } : { state: 'not_scanned' };
}
