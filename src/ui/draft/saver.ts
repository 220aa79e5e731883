import type { Saving } from '../form/SaveState.tsx';
import type { Content, Mirror } from './mirror.ts';
import type { Remote, Saved } from './remote.ts';

const PAUSE_MS = 600;
const RETRY_MS = 5000;

/** Two contents are the same when they say the same, whatever the order of their fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

type Watch = {
  readonly state: (state: Saving) => void;
  /** Something newer was saved elsewhere; undefined once it is decided. */
  readonly other: (other: Saved | undefined) => void;
};

/**
 * Sees to it that what is typed reaches the server: after each pause, when the field is left, when the page
 * goes away, and again and again while there is no answer. Until then the words are mirrored in the browser.
 */
export class DraftSaver {
  readonly #blank: Content;
  readonly #mirror: Mirror;
  readonly #remote: Remote;
  readonly #watch: Watch;
  readonly #sent = new Set<string>();
  #content: Content;
  #known: string;
  #revision = 0;
  #other: Saved | undefined;
  #opened = false;
  #sending: Promise<void> | undefined;
  #over = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(blank: Content, mirror: Mirror, remote: Remote, watch: Watch) {
    this.#content = blank;
    this.#blank = blank;
    this.#known = canonical(blank);
    this.#mirror = mirror;
    this.#remote = remote;
    this.#watch = watch;
  }

  /** What was left unfinished, to be put back into the form; undefined when there is nothing. */
  async open(): Promise<Content | undefined> {
    const left = this.#mirror.read();
    if (left) {
      this.#content = left.content;
      this.#revision = left.revision;
    }
    const saved = await this.#remote.read().catch(() => undefined);
    this.#opened = true;
    if (saved === null) this.#revision = 0;
    if (saved) this.#meet(saved);
    if (this.#pending) this.#attemptIn(saved === undefined ? RETRY_MS : 0);
    return this.#isBlank ? undefined : this.#content;
  }

  /** To be called with every change. */
  typed(content: Content): void {
    this.#content = content;
    if (!this.#pending || this.#over) return;
    this.#mirror.write({ content, revision: this.#revision });
    this.#watch.state('typing');
    this.#attemptIn(PAUSE_MS);
  }

  /** Saves what is unsaved now: the field was left, or (`leaving`) the page is going away. */
  flush(leaving = false): void {
    if (this.#pending) this.#attempt(leaving);
  }

  /** Between two versions, mine stands: it is saved upon the other. */
  keepMine(): void {
    this.#revision = this.#other?.revision ?? this.#revision;
    this.#settle(undefined);
    this.flush();
  }

  /** Between two versions, the other stands; it is given back to be put into the form. */
  takeOther(): Content | undefined {
    const other = this.#other;
    if (other) this.#adopt(other);
    return other?.content;
  }

  /** It was sent, or is not wanted any more. */
  async finish(): Promise<void> {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#mirror.clear();
    this.#watch.state('empty');
    this.#content = this.#blank;
    this.#known = canonical(this.#blank);
    await this.#sending;
    await this.#remote.drop().catch(() => undefined);
    this.#revision = 0;
    this.#over = false;
  }

  get #isBlank(): boolean {
    return canonical(this.#content) === canonical(this.#blank);
  }

  get #pending(): boolean {
    return canonical(this.#content) !== this.#known;
  }

  #attemptIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#attempt(false), ms);
  }

  #attempt(leaving: boolean): void {
    if (!this.#opened || this.#over || this.#other || (this.#sending && !leaving)) return;
    this.#sending = this.#save(this.#content, leaving).finally(() => {
      this.#sending = undefined;
    });
  }

  async #save(content: Content, leaving: boolean): Promise<void> {
    this.#sent.add(canonical(content));
    this.#watch.state('saving');
    try {
      const result = await (this.#isBlank
        ? this.#dropBlank()
        : this.#remote.save(content, this.#revision, leaving));
      if ('newer' in result) this.#meetNewer(result.newer);
      else this.#adopted(content, result.revision);
    } catch {
      this.#watch.state('offline');
      this.#attemptIn(RETRY_MS);
    }
  }

  /** Everything was taken back: an empty draft is none. */
  async #dropBlank(): Promise<{ readonly revision: number }> {
    await this.#remote.drop();
    this.#revision = 0;
    return { revision: 0 };
  }

  /** Refused as stale. Dropped meanwhile, or my own words by another way, are no conflict. */
  #meetNewer(newer: Saved | null): void {
    if (newer) this.#meet(newer);
    else this.#revision = 0;
    if (this.#pending && !this.#over) this.#attemptIn(0);
  }

  #meet(saved: Saved): void {
    const theirs = canonical(saved.content);
    const mineToo = saved.revision === this.#revision || this.#sent.has(theirs) || theirs === this.#known;
    if (!this.#pending || theirs === canonical(this.#content)) this.#adopt(saved);
    else if (mineToo) this.#revision = Math.max(saved.revision, this.#revision);
    else this.#settle(saved);
  }

  #adopt(saved: Saved): void {
    this.#content = saved.content;
    this.#settle(undefined);
    this.#adopted(saved.content, saved.revision);
  }

  #adopted(content: Content, revision: number): void {
    if (this.#over) return;
    this.#known = canonical(content);
    this.#revision = Math.max(revision, this.#revision);
    if (this.#pending) {
      this.#mirror.write({ content: this.#content, revision: this.#revision });
      this.#attemptIn(PAUSE_MS);
      return;
    }
    this.#mirror.clear();
    this.#watch.state(this.#isBlank ? 'empty' : 'saved');
  }

  #settle(other: Saved | undefined): void {
    this.#other = other;
    this.#watch.other(other);
  }
}
