import { loadSetting } from "../../settings/loaders";
import { loadAccount } from "../loaders";
import { listEvents, type TimelinePage } from "./data";
import type { EventKind } from "./kinds";

/** A page of what happened with an account that the reader may see; the page is not found otherwise. */
export async function loadTimeline(
  code: string,
  { kinds, before }: { kinds: readonly EventKind[]; before: string | null },
): Promise<TimelinePage> {
  const [{ id }, setting] = await Promise.all([loadAccount(code), loadSetting()]);
  return listEvents(id, { kinds, before, timeZone: setting?.timeZone ?? "UTC", now: new Date() });
}
