import { canonical } from "./encoding";
import { readStanding, type Standing } from "./store";

/** So many are remembered by a process; of more, the oldest are forgotten. */
const MOST = 2_000;

const remembered = new Map<string, Promise<unknown>>();

/**
 * What this process has worked out from facts that have not changed since: nothing is asked of the database. For what many readers
 * ask in the same minute; what outlives the process, or takes long, is kept there (keep-answer.ts).
 *
 * @param what the kind of answer
 * @param asked all that the answer depends on beside facts and day, and so also whose accounts may be seen
 * @param standing how the facts stand, read before
 * @param lasts whether an answer is what the facts say, rather than an old one
 */
export function remember<Answer>(
  { what, asked, standing }: { what: string; asked: unknown; standing: Standing },
  make: () => Promise<Answer>,
  lasts: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  const key = `${what} ${standing.version} ${standing.today} ${canonical(asked)}`;
  const found = remembered.get(key);
  if (found) return found as Promise<Answer>;
  const forget = () => {
    if (remembered.get(key) === making) remembered.delete(key);
  };
  const making = make();
  making.then((answer) => lasts(answer) || forget(), forget);
  remembered.set(key, making);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
  return making;
}

/**
 * The same by how the facts stand now: for lists of accounts and answers that many readers of a page are shown.
 *
 * @param asked all that the answer depends on beside facts and day, and so also whose accounts may be seen
 * @param lasts as of `remember`
 */
export async function rememberForNow<Answer>(
  what: string,
  asked: unknown,
  make: () => Promise<Answer>,
  lasts?: (answer: Answer) => boolean,
): Promise<Answer> {
  return remember({ what, asked, standing: await readStanding(new Date()) }, make, lasts);
}

/** Remembers nothing any more, as a process that starts anew. */
export function forgetRemembered(): void {
  remembered.clear();
}
