/** A small seeded generator (mulberry32): the same seed and purpose give the same numbers on every machine. */
export class Random {
  #state: number;

  /** Each purpose has a stream of its own, so that a change in one part of the company leaves the others as they were. */
  constructor(purpose: string, index = 0) {
    let state = Math.imul(index + 1, 0x9e3779b1);
    for (const character of purpose) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
    this.#state = state;
    this.next();
  }

  /** 0..1, 1 left out. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[Math.floor(this.next() * items.length)] ?? items[0];
  }

  /** One of the names, each as likely as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let place = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      place -= weight;
      if (place < 0) return name;
    }
    return entries[entries.length - 1]?.[0] as Name;
  }

  /** Normal with mean 0 and standard deviation 1 (Box-Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** How many events happen where `mean` are expected (Knuth's product of uniforms; for small means). */
  count(mean: number): number {
    const floor = Math.exp(-mean);
    let product = this.next();
    let events = 0;
    while (product > floor) {
      product *= this.next();
      events++;
    }
    return events;
  }
}
