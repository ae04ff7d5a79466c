import { createHash } from "node:crypto";
import { programName } from "../../env";
import { AppError } from "../../errors/app-error";
import { canonical, decode, encode } from "./encoding";
import { AT_ONCE, limits } from "./limits";
import { remember } from "./remembered";
import { Slots } from "./slots";
import {
  awaitAnswer,
  dropAnswer,
  findAnswer,
  type KeptAnswer,
  noteAsked,
  readStanding,
  type Standing,
  saveAnswer,
} from "./store";
import type { Given, Kind } from "./types";

interface Options {
  /** The clock, by whose day an answer may differ. */
  now?: Date;
  /** From the facts, whatever is kept; and nothing is. */
  live?: boolean;
}

/**
 * The answer to a question: one that this process remembers or that is kept, if the facts have not changed since, else one worked
 * out from them, which is kept if that took long. Where it takes very long, the last answer is given as it is until the worker has
 * made a new one (docs/decisions/0050). Throws answer-awaited while the worker has yet to work out what took too long for a page.
 */
export async function keepAnswer<Asked, Answer>(
  kind: Kind<Asked, Answer>,
  asked: Asked,
  { now = new Date(), live = false }: Options = {},
): Promise<Given<Answer>> {
  if (live) return { answer: await kind.make(asked, now), oldSince: null };
  const key = keyOf(kind, asked);
  // Part of another answer: to wait for one that waits for a slot would be for ever.
  if (slots.isInside) return findOrMake(key, kind, asked, now);
  const question = { what: kind.id, asked: { key, hour: hourOf(now) }, standing: await readStanding(now) };
  return remember(question, () => findOrMake(key, kind, asked, now), isOfNow);
}

const isOfNow = ({ oldSince }: Given<unknown>) => oldSince === null;

/** What is remembered is looked up again each hour, which notes that it is still asked for. */
const hourOf = (now: Date) => Math.floor(now.getTime() / 3_600_000);

async function findOrMake<Asked, Answer>(
  key: string,
  kind: Kind<Asked, Answer>,
  asked: Asked,
  now: Date,
): Promise<Given<Answer>> {
  const { kept, ...standing } = await findAnswer(key, now);
  if (kept?.isNotedLongAgo) await noteAsked(key);
  if (kept?.isAwaited) throw new AppError("answer-awaited");
  if (kept && isCurrent(kept, standing)) return { answer: decode(kept.answer) as Answer, oldSince: null };
  if (kept && kind.mayBeOld && kept.tookMs >= limits.giveOld) {
    return { answer: decode(kept.answer) as Answer, oldSince: kept.madeAt };
  }
  return { answer: await makeAnswer(kind, asked, { ...standing, isKept: kept !== null }, now), oldSince: null };
}

/** Whether an answer is what the facts would say. */
export function isCurrent(kept: Pick<KeptAnswer, "version" | "day">, { version, today }: Standing): boolean {
  return kept.version === version && (kept.day === null || kept.day === today);
}

/** Answers being worked out by this process; who asks the same of the same facts waits for the same. */
const underWay = new Map<string, Promise<unknown>>();
const slots = new Slots(AT_ONCE);
/** Keys of answers that were quick when last worked out, and so need no slot. */
const quick = new Set<string>();
const MOST_QUICK = 50_000;

/**
 * Works the answer out and keeps it if that took long. What cannot be kept is given all the same. Of answers that may take long,
 * a few are worked out at once and the others wait, so that quick ones find a connection. What the database stops for taking too
 * long is left to the worker, which has no such limit: throws answer-awaited.
 *
 * @param standing read before, so that what changes meanwhile makes the answer old rather than wrong
 */
export function makeAnswer<Asked, Answer>(
  kind: Kind<Asked, Answer>,
  asked: Asked,
  standing: Standing & { isKept: boolean },
  now: Date,
): Promise<Answer> {
  const key = keyOf(kind, asked);
  const make = () => makeAndKeep(key, kind, asked, standing, now);
  // Part of another answer: to wait for one that waits for a slot would be for ever.
  if (slots.isInside) return make();
  const work = `${key} ${standing.version} ${standing.today}`;
  const found = underWay.get(work);
  if (found) return found as Promise<Answer>;
  const making = (quick.has(key) ? make() : slots.take(make))
    .catch((error: unknown) => leaveToWorker(error, { key, kind: kind.id, asked: encode(asked) }))
    .finally(() => underWay.delete(work));
  underWay.set(work, making);
  return making;
}

async function leaveToWorker(error: unknown, question: { key: string; kind: string; asked: string }): Promise<never> {
  if (!(error instanceof AppError && error.code === "too-slow")) throw error;
  await awaitAnswer({ ...question, program: programName() });
  throw new AppError("answer-awaited", {}, { cause: error });
}

async function makeAndKeep<Asked, Answer>(
  key: string,
  kind: Kind<Asked, Answer>,
  asked: Asked,
  { version, today, isKept }: Standing & { isKept: boolean },
  now: Date,
): Promise<Answer> {
  const start = performance.now();
  const answer = await kind.make(asked, now);
  const tookMs = performance.now() - start;
  if (quick.size >= MOST_QUICK) quick.clear();
  if (tookMs < limits.keep) quick.add(key);
  else quick.delete(key);
  try {
    if (tookMs >= limits.keep) {
      const told = { kind: kind.id, asked: encode(asked), answer: encode(answer), program: programName() };
      await saveAnswer({ key, ...told, version, day: kind.byDay ? today : null, tookMs });
    } else if (isKept) await dropAnswer(key);
  } catch (error) {
    console.error(`an answer could not be kept: ${error instanceof Error ? error.message : error}`);
  }
  return answer;
}

function keyOf(kind: Kind<never, unknown>, asked: unknown): string {
  return createHash("sha256")
    .update(`${programName()} ${kind.id} ${canonical(asked)}`)
    .digest("hex");
}
