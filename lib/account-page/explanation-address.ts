import { writeBoardAddress } from "../board/schema";
import { accountAddress } from "./address";
import { type FigureId, grainOfAddress } from "./figure-choice";
import type { Account } from "./types";

/** The address of the account's page with the explanation of one of its figures open. */
export function explanationAddress(
  { code }: Pick<Account, "code">,
  { metric, definition }: { metric: FigureId; definition?: string },
): string {
  return writeBoardAddress(accountAddress(code), { explain: metric, definition: definition ?? null });
}

/** What is asked of the board's explanations, of one account alone; null for what the page does not show. */
export function explanationQuestion(
  account: number,
  { explain, definition, at }: { explain: string | null; definition: string | null; at: string },
): string | null {
  const grain = explain === null ? null : grainOfAddress(explain);
  if (grain === null) return null;
  return writeBoardAddress("/board", { grain, to: at, compare: "year-before", explain, definition, at, only: account });
}
