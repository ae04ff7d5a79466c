import type { BoardDeclaration } from "../types";

/** What did we change, and what did each change do? Its figures are effects, so that no indicator has a tile on it. */
export const changes = {
  id: "changes",
  path: "/board/changes",
  tiles: [],
  themes: [],
  charts: [
    { kind: "own", id: "ledger" },
    { kind: "own", id: "effect-course" },
    { kind: "own", id: "effect-groups" },
  ],
} as const satisfies BoardDeclaration;
