import { cache } from "react";
import { getPool } from "../database/pool";
import { hasMoney } from "../set-up/data";
import { getSetting } from "./data";
import { recomputingSince } from "./recomputing";

/**
 * The organisation's settings, read once per request. Open to everybody: a page in its language and time zone needs them, and the
 * gate itself, which is why nothing here asks the gate.
 */
export const loadSetting = cache(() => getSetting());

/** Since when figures are being made anew; null when they are not. Open to everybody: it says nothing of them. */
export const loadRecomputingSince = cache(async () => recomputingSince(await getPool()));

/** Whether the currency can still be chosen. Says nothing of what came in. */
export async function loadIsCurrencyFixed(): Promise<boolean> {
  return hasMoney(await getPool());
}
