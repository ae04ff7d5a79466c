import { debounce, type UseQueryStatesKeysMap, useQueryStates } from "nuqs";
import { useTransition } from "react";

/** While somebody types, the server is asked only when they pause. */
export const WHEN_TYPED = { limitUrlUpdates: debounce(350) };

/**
 * Choices that live in the address: changing one asks the server for the page anew, and what was read stays on the
 * screen, and in its place, until that is done.
 */
export function useAddress<Parsers extends UseQueryStatesKeysMap>(parsers: Parsers) {
  const [pending, startTransition] = useTransition();
  const [choice, choose] = useQueryStates(parsers, { shallow: false, scroll: false, startTransition });
  return { choice, choose, pending };
}
