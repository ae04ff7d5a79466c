import { AppError } from "../errors/app-error";

/** Lets so many do something at once and so many more wait for it, in the order they came. */
export class Turns {
  #taken = 0;
  readonly #line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly inLine: number,
  ) {}

  /**
   * Does `work` when it is its turn. Throws `pdf-busy` where the line is full, and the signal's reason where it is given up before
   * its turn has come.
   */
  async take<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.#taken < this.atOnce) this.#taken += 1;
    else await this.#wait(signal);
    try {
      return await work();
    } finally {
      // Whoever is first in line takes the place over; it is never free in between.
      const next = this.#line.shift();
      if (next) next();
      else this.#taken -= 1;
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    if (this.#line.length >= this.inLine) throw new AppError("pdf-busy");
    return new Promise((resolve, reject) => {
      const called = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        this.#line.splice(this.#line.indexOf(called), 1);
        reject(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#line.push(called);
    });
  }
}
