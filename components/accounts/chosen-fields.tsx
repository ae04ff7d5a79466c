import type { Chosen } from "@/lib/accounts/chosen";

/** The chosen accounts, for a form to send. */
export function ChosenFields({ chosen }: { chosen: Chosen }) {
  return "ids" in chosen ? (
    <input type="hidden" name="ids" value={chosen.ids.join(",")} />
  ) : (
    <input type="hidden" name="query" value={chosen.query} />
  );
}
