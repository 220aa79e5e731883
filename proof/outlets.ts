import { spawn } from 'node:child_process';
import { clients } from '#tests/access/world/cast.ts';
import { idOf, wordPattern } from '#tests/access/world/ids.ts';

/**
 * What leaves the house beside answers: asks everything of everybody for real, then looks for the words and ids of
 * clients in the mails, the jobs and every line of the log. `npm run prove -- outlets`
 */
async function outputOf(file: string): Promise<{ readonly log: string; readonly left: string }> {
  const child = spawn('node', [file], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const texts = { log: '', left: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    texts.log += chunk.toString();
  });
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    texts.left += chunk.toString();
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return texts;
}

type Left = {
  readonly requests: number;
  readonly clientWords: readonly string[];
  readonly mails: string;
  readonly jobs: string;
};

const ids = clients.map(({ name }) => idOf('client', name));

function telling(text: string, clientWords: ReadonlySet<string>): readonly string[] {
  const words = [...text.matchAll(wordPattern)].map(([word]) => word.toLowerCase());
  return [
    ...new Set([...words.filter((word) => clientWords.has(word)), ...ids.filter((id) => text.includes(id))]),
  ];
}

const { log, left } = await outputOf('proof/outlets-ask.ts');
const { requests, clientWords, mails, jobs } = JSON.parse(left) as Left;
const known = new Set(clientWords);
const outlets = { mails, jobs, log };
console.log(`${requests} requests, ${known.size} words of clients to look for`);
for (const [name, text] of Object.entries(outlets)) {
  const found = telling(text, known);
  const lines = text.split('\n').filter((line) => line !== '').length;
  console.log(
    `${name}: ${lines} lines, ${found.length} words or ids of clients ${found.slice(0, 5).join(' ')}`,
  );
  if (found.length > 0 || (lines === 0 && name !== 'mails')) process.exitCode = 1;
}
