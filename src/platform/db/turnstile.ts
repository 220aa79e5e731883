/** To be called when one leaves; more than once is as once. */
export type Leave = () => void;

type Waiting = { readonly goIn: () => void; readonly tired: NodeJS.Timeout };

/**
 * Lets so many in at once, in the order in which they came. On a few cores more statements side by side only take the
 * processor from one another: all are slow then, and the last to come may be the first to be answered. Who has waited
 * `patienceMs` goes in all the same, so that slow ones inside do not hold up quick ones.
 */
export class Turnstile {
  readonly #atOnce: number;
  readonly #patienceMs: number;
  readonly #waiting = new Set<Waiting>();
  #inside = 0;

  constructor(atOnce: number, patienceMs: number) {
    this.#atOnce = atOnce;
    this.#patienceMs = patienceMs;
  }

  /** Resolves when it is one's turn. */
  async enter(): Promise<Leave> {
    if (this.#inside < this.#atOnce) this.#inside += 1;
    else await this.#turn();
    let isInside = true;
    return () => {
      if (isInside) this.#leave();
      isInside = false;
    };
  }

  #turn(): Promise<void> {
    return new Promise((goIn) => {
      const one: Waiting = { goIn, tired: setTimeout(() => this.#letIn(one), this.#patienceMs) };
      this.#waiting.add(one);
    });
  }

  #letIn(one: Waiting): void {
    clearTimeout(one.tired);
    this.#waiting.delete(one);
    this.#inside += 1;
    one.goIn();
  }

  #leave(): void {
    this.#inside -= 1;
    const [next] = this.#waiting;
    if (next && this.#inside < this.#atOnce) this.#letIn(next);
  }
}
