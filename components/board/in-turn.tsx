import type { ReactNode } from "react";

let last: Promise<void> = Promise.resolve();

/** One at a time, in the order of asking, and between two of them whatever else this process has to do. */
function turn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}

/**
 * What need not be there first, in its turn: heads of pages go before cards, of this page and of those that others open at the same
 * moment.
 */
export async function InTurn({ children }: { children: ReactNode }) {
  await turn();
  return children;
}
