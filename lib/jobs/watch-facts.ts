import { findOldAnswers, gatherChanges } from "../metrics/kept/old-answers";
import { sendJob } from "./send";

const LOOK_MS = 15_000;
/** Facts that never stand still keep answers waiting no longer than so many looks. */
const MOST_LOOKS = 20;

/** Decides, look by look, when answers are to be made anew: once the facts have stood still from one look to the next. */
export function renewalDue(): (found: { some: boolean; version: string }) => boolean {
  let last: string | null = null;
  let waited = 0;
  return ({ some, version }) => {
    const isStill = version === last;
    last = version;
    waited = some ? waited + 1 : 0;
    if (!some || !(isStill || waited > MOST_LOOKS)) return false;
    waited = 0;
    return true;
  };
}

/**
 * Looks every few seconds whether the facts have gone beyond kept answers and the list of accounts, and asks for these to be
 * made anew; for the list also once at the start. What the rules of follow-ups find is then opened, too.
 */
export function watchFacts(): { stop(): void } {
  const isDue = renewalDue();
  const isListDue = renewalDue();
  const isOpeningDue = renewalDue();
  let listed: string | null = null;
  let opened: string | null = null;
  const look = async () => {
    await gatherChanges();
    const found = await findOldAnswers(new Date());
    if (isDue(found)) await sendJob("kept-answers", {});
    if (isListDue({ version: found.version, some: found.version !== listed })) {
      listed = found.version;
      await sendJob("account-standing", {});
    }
    if (isOpeningDue({ version: found.version, some: found.version !== opened })) {
      opened = found.version;
      await sendJob("follow-ups", {});
    }
  };
  const quietly = () => void look().catch((error: Error) => console.error(`kept answers: ${error.message}`));
  const timer = setInterval(quietly, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}
