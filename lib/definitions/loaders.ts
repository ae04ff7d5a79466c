import { getTranslations } from "next-intl/server";
import { requireSession } from "../auth/gate";
import { type EntriesTranslate, indicatorEntries } from "./data";
import { searchEntries } from "./search";
import type { IndicatorEntry } from "./types";

/** The indicators that a query finds, in the reader's language; all of them without one. For everybody who is signed in. */
export async function loadDefinitions(query: string): Promise<IndicatorEntry[]> {
  await requireSession();
  const [metrics, definitions] = await Promise.all([getTranslations("metrics"), getTranslations("definitions")]);
  return searchEntries(indicatorEntries({ metrics, definitions } as unknown as EntriesTranslate), query);
}
