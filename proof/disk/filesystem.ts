import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, rmdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const megabyte = 1024 * 1024;

/** A small disk of its own, which takes the right to mount. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async mount(megabytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder]);
    return new SmallDisk(folder);
  }

  async freeMegabytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.folder);
    return (bavail * bsize) / megabyte;
  }

  /** Another program fills the disk until so much is left, or until it is told that nothing is. */
  async fill(name: string, leftMegabytes: number): Promise<void> {
    const block = Buffer.alloc(megabyte, 1);
    const file = await open(join(this.folder, name), 'a');
    try {
      while ((await this.freeMegabytes()) > leftMegabytes) await file.write(block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  }

  /** And goes on for so long, taking whatever becomes free. */
  async fillAgainAndAgain(name: string, ms: number): Promise<void> {
    for (const until = Date.now() + ms; Date.now() < until; await pause(20)) await this.fill(name, 0);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  async unmount(): Promise<void> {
    execFileSync('umount', [this.folder]);
    await rmdir(this.folder);
  }
}
