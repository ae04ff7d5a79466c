/**
 * Runs as a process of its own, one per size, because a process has one database. Answers the questions of
 * figure-client.ts: how long does a figure take, and what does it say.
 */
import { z } from "zod";
import { mintScope } from "../lib/auth/scope";
import { readBoardFilters } from "../lib/board/schema";
import { type BoardView, resolveView } from "../lib/board/view";
import { migrate } from "../lib/database/migrate";
import { closePool, getPool } from "../lib/database/pool";
import { queryRows } from "../lib/database/query";
import { dataRange } from "../lib/metrics/data-range";
import { FIGURES } from "./figures/all";
import type { Answer, BoardFigure } from "./figures/board-figure";

export interface FigureQuestion {
  figure: string;
  /** "nothing": makes ready to answer, without any answer kept from before. */
  how: "engine" | "sql" | "nothing";
}

export interface FigureReply {
  milliseconds: number;
  answer: [key: string, numbers: (number | null)[]][];
  /** Why there is no answer. */
  fault?: string;
}

const scope = mintScope({ kind: "all" });
const sqlRow = z.object({ key: z.string(), numbers: z.array(z.number().nullable()) });
let view: BoardView | undefined;

process.on("message", (question: FigureQuestion | "end") => {
  if (question === "end") void closePool().then(() => process.disconnect());
  else
    void reply(question).then(
      (found) => process.send?.(found),
      (error: unknown) => {
        const fault = error instanceof Error ? error.message : String(error);
        process.send?.({ milliseconds: Number.NaN, answer: [], fault } satisfies FigureReply);
      },
    );
});

async function reply({ figure, how }: FigureQuestion): Promise<FigureReply> {
  const asked = FIGURES.find(({ id }) => id === figure);
  if (!asked) throw new Error(`no figure ${figure}`);
  view ??= await openBoard();
  const started = performance.now();
  const answer = await answerOf(asked, how, view);
  return { milliseconds: performance.now() - started, answer: [...answer] };
}

async function answerOf(figure: BoardFigure, how: FigureQuestion["how"], view: BoardView): Promise<Answer> {
  if (how === "nothing") return new Map();
  if (how === "engine") return figure.ask(view, scope);
  if (!figure.sql) throw new Error(`there is no SQL for ${figure.id}`);
  return bySql(figure.sql(view));
}

/** The board as it opens, without filters; what was worked out before is forgotten, so that the first time is one. */
async function openBoard(): Promise<BoardView> {
  await migrate();
  await (await getPool()).query("TRUNCATE kept_answers");
  const range = await dataRange();
  if (!range) throw new Error("The database holds no facts; generate it first.");
  return resolveView(readBoardFilters(new URLSearchParams()), range);
}

async function bySql(sql: string): Promise<Answer> {
  const rows = await queryRows(await getPool(), sqlRow, sql);
  return new Map(rows.map(({ key, numbers }) => [key, numbers]));
}
