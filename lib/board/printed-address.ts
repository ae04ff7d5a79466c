import { createSerializer } from "nuqs/server";
import { answersParsers, readAnswersChoice } from "../answers/schema";
import { boardParsers, readBoardFilters } from "./schema";
import type { BoardDeclaration } from "./types";
import { readWalletOrder, walletParsers } from "./wallet/schema";

const write = createSerializer({ ...boardParsers, ...answersParsers, ...walletParsers });

/**
 * The address of a board as it is printed: its own path, and of a query what the boards know. Whatever else it says, such as
 * another address or a panel that is open, is left out.
 */
export function printedAddress({ path }: Pick<BoardDeclaration, "path">, search: URLSearchParams): string {
  return write(path, { ...readBoardFilters(search), ...readAnswersChoice(search), ...readWalletOrder(search) });
}
