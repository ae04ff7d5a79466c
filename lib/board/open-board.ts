import { lastDayOf, rangeOf } from "../metrics/data-range";
import type { Freshness } from "../metrics/freshness";
import { lastMonthOf, shiftPeriod } from "../time/periods";
import type { BoardFilters } from "./schema";
import type { BoardDeclaration } from "./types";
import { type BoardView, resolveView } from "./view";

/** Why a board opens at the period that it does. */
export interface Opening {
  /** The period is over and known to its end; else there is none of that length that is. */
  isComplete: boolean;
  /** The period after it, which facts of the board already tell of, and the last day that they do. */
  next: { period: string; lastDay: string } | null;
}

/**
 * What an address asks a board for, made whole. Without a period in it, the board opens at the last one that is complete by the
 * facts that it is about; the view's address then names that period, so that whatever is asked for the board is asked for the
 * same. Null while there are no data at all.
 */
export function openBoard(
  address: BoardFilters,
  freshness: Freshness,
  board?: Pick<BoardDeclaration, "about">,
): { view: BoardView; opening: Opening | null } | null {
  const range = rangeOf(freshness);
  const own = rangeOf(freshness, board?.about);
  if (!range || !own) return null;
  if (address.to !== null) return { view: resolveView(address, range), opening: null };
  const { period } = resolveView(address, own);
  const isUsual = resolveView(address, range).period === period;
  const view = resolveView(isUsual ? address : { ...address, to: period }, range);
  const { grain } = address;
  const next = shiftPeriod(period, grain, 1);
  const lastDay = lastDayOf(freshness, board?.about) ?? "";
  const goesOn = lastMonthOf(period, grain) < `${lastDay.slice(0, 7)}-01`;
  return {
    view,
    opening: {
      isComplete: lastMonthOf(period, grain) <= own.lastComplete,
      next: goesOn ? { period: next, lastDay } : null,
    },
  };
}
