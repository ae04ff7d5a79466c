import { changes } from "./boards/changes";
import { newBusiness } from "./boards/new-business";
import { overview } from "./boards/overview";
import { retention } from "./boards/retention";
import { value } from "./boards/value";
import { voice } from "./boards/voice";
import { wallet } from "./boards/wallet";
import type { BoardDeclaration, BoardId, ChartDeclaration } from "./types";

/** The boards that exist, in the order of their navigation. One that is not listed here has no page. */
export const BOARDS: readonly BoardDeclaration[] = [overview, voice, retention, value, wallet, newBusiness, changes];

export function getBoard(id: BoardId): BoardDeclaration {
  const board = BOARDS.find((candidate) => candidate.id === id);
  if (!board) throw new Error(`There is no board "${id}" in lib/board/boards.ts.`);
  return board;
}

/** A chart with the board that shows it first; null for an id that no board has. */
export function findChart(id: string): { board: BoardDeclaration; chart: ChartDeclaration } | null {
  for (const board of BOARDS) {
    const chart = board.charts.find((candidate) => candidate.id === id);
    if (chart) return { board, chart };
  }
  return null;
}

/** All tiles of a board, in the order of the page. */
export function tileMetrics({ tiles }: BoardDeclaration): string[] {
  return tiles.flatMap(({ metrics }) => metrics);
}

/** Every indicator whose definition can be chosen on a board: those of its tiles, and those that its charts leave open. */
export function boardMetrics(board: BoardDeclaration): string[] {
  const ofCharts = board.charts.flatMap((chart) => {
    if (chart.kind === "own") return [];
    const lines = chart.kind === "course" ? chart.panels.flat() : [chart];
    return lines.filter(({ definition }) => definition === undefined).map(({ metric }) => metric);
  });
  return [...new Set([...tileMetrics(board), ...ofCharts])];
}

/** The table of all tiles of a board has an id too, which no chart may take. */
export const figuresId = (board: BoardId) => `figures-${board}`;

/** The board whose tiles or, first of all, whose charts have that id. */
export function boardOf(id: string): BoardDeclaration | undefined {
  return BOARDS.find((board) => figuresId(board.id) === id) ?? findChart(id)?.board;
}
