import { cache } from "react";
import { requireSession } from "../auth/gate";
import { getBoard } from "../board/boards";
import { getPool } from "../database/pool";
import { mayChange } from "../saved/rights";
import { findView, listViews } from "./data";
import { maySee } from "./rights";
import type { SavedView } from "./types";

/** A view as it is offered to the reader. */
export interface OfferedView extends SavedView {
  isOwn: boolean;
  mayChange: boolean;
  /** Where it leads now. */
  address: string;
}

/** The reader's own views and those shared with them, by name, read once per request. */
export const loadViews = cache(async (): Promise<OfferedView[]> => {
  const reader = await requireSession();
  const views = await listViews(await getPool(), reader.userId);
  return views
    .filter((view) => maySee(view, reader))
    .map((view) => ({
      ...view,
      isOwn: view.makerId === reader.userId,
      mayChange: mayChange(view, reader),
      address: addressOf(view),
    }));
});

/** Where a view leads; null for one that there is not, or that is not for this reader: these two cannot be told apart. */
export async function loadViewAddress(id: number): Promise<string | null> {
  const reader = await requireSession();
  const view = await findView(await getPool(), id);
  return view && maySee(view, reader) ? addressOf(view) : null;
}

function addressOf({ board, query }: SavedView): string {
  const { path } = getBoard(board);
  return query ? `${path}?${query}` : path;
}
