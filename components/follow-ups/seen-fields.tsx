import type { InboxItem } from "@/lib/follow-ups/loaders";

/** Which follow-up a form is about, in the version that is on the screen. */
export function SeenFields({ item: { accountId, id, version } }: { item: InboxItem }) {
  return Object.entries({ accountId, id, version }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
