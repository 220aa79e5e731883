import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './support/run.ts';

type Package = { version?: string; dev?: boolean; optionalDependencies?: Record<string, string> };
type Lockfile = { packages: Record<string, Package> };

const known = {
  os: ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'],
  cpu: ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'],
};

/**
 * Names the programs for all platforms in package-lock.json. A registry mirror that carries them for some
 * platforms only makes npm leave the others out, and then `npm ci` fails everywhere. With --verify it only
 * says whether any are missing.
 */
const file = join(root, 'package-lock.json');
const lock: Lockfile = JSON.parse(await readFile(file, 'utf8'));
const missing = findMissing();
if (missing.length > 0) {
  console.log(`Not in package-lock.json: ${missing.map(({ name }) => name).join(', ')}.`);
  if (process.argv.includes('--verify')) {
    console.log('Run "node scripts/lockfile.ts" to put them in.');
    process.exitCode = 1;
  } else await complete();
}

function findMissing() {
  return Object.entries(lock.packages).flatMap(([parent, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) =>
          !lock.packages[`node_modules/${name}`] && !lock.packages[`${parent}/node_modules/${name}`],
      )
      .map(([name, version]) => ({ name, version, dev })),
  );
}

async function complete(): Promise<void> {
  for (const { name, version, dev } of missing) {
    const entry = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
    lock.packages[`node_modules/${name}`] = entry;
  }
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(inOrder);
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
}

/** `@swc/core-linux-arm64-musl` is for linux, arm64 and musl; npm skips it elsewhere without asking for it. */
function platformOf(name: string) {
  const words = name.split(/[-/]/);
  const os = known.os.filter((word) => words.includes(word));
  const cpu = known.cpu.filter((word) => words.includes(word));
  if (os.length === 0 || cpu.length === 0) throw new Error(`It is not clear which platform ${name} is for.`);
  if (!os.includes('linux')) return { os, cpu };
  return { os, cpu, libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] };
}
