import { AsyncLocalStorage } from "node:async_hooks";

/** Lets so much work go on at once; the rest waits in the order it came. Work that is part of work that goes on does not wait. */
export class Slots {
  #taken = 0;
  readonly #line: (() => void)[] = [];
  readonly #inside = new AsyncLocalStorage<true>();

  constructor(private readonly atOnce: number) {}

  /** Whether this is asked by work that has a slot. */
  get isInside(): boolean {
    return this.#inside.getStore() === true;
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isInside) return work();
    if (this.#taken < this.atOnce) this.#taken++;
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    try {
      return await this.#inside.run(true, work);
    } finally {
      // The slot goes to whoever is first in line; it is never free in between.
      const next = this.#line.shift();
      if (next) next();
      else this.#taken--;
    }
  }
}
