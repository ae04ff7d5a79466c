import { z } from "zod";
import { questionOf, readAccountsAddress } from "./schema";
import type { AccountsQuestion } from "./types";

/** So many accounts are worked on at once. */
export const MOST_CHOSEN = 1_000;

/** Accounts of the list that something is done with: some by their ids, or all that filters let through, in their order. */
export type Chosen = { ids: readonly number[] } | { query: string };

/** PostgreSQL's integer ends here. */
const MOST_ID = 2_147_483_647;

/** What a form says of the chosen ones: "1,2,3" in `ids`, or else a query in `query`. */
export const chosenFields = {
  ids: z.string().max(20_000).optional(),
  query: z.string().max(15_000).optional(),
};

/** The chosen ones of such fields. */
export function chosenOf({ ids, query }: { ids?: string | undefined; query?: string | undefined }): Chosen {
  if (!ids) return { query: query ?? "" };
  const numbers = ids.split(",").map(Number);
  return { ids: numbers.filter((id) => Number.isInteger(id) && id > 0 && id <= MOST_ID) };
}

/** The question that lists them. */
export function chosenQuestion(chosen: Chosen): Pick<AccountsQuestion, "filters" | "order" | "ids"> {
  if (!("ids" in chosen)) return questionOf(readAccountsAddress(new URLSearchParams(chosen.query)));
  return { ...questionOf(readAccountsAddress(new URLSearchParams())), ids: chosen.ids };
}
