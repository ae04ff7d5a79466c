import { cache } from "react";
import { currentSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { hasMoney } from "../set-up/data";
import { getLogo, getSetting, type Logo } from "./data";
import { recomputingSince } from "./recomputing";

/** The organisation's settings, read once per request. Open to everybody: a page in its language and time zone needs them. */
export const loadSetting = cache(() => getSetting());

/** The organisation's logo, for whoever is signed in; null for others, and without one. */
export async function loadLogo(): Promise<Logo | null> {
  return (await currentSession()) && getLogo(await getPool());
}

/** Since when figures are being made anew; null when they are not. Open to everybody: it says nothing of them. */
export const loadRecomputingSince = cache(async () => recomputingSince(await getPool()));

/** Whether the currency can still be chosen. Says nothing of what came in. */
export async function loadIsCurrencyFixed(): Promise<boolean> {
  return hasMoney(await getPool());
}
