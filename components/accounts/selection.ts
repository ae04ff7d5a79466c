import type { Chosen } from "@/lib/accounts/chosen";

/** The accounts that are ticked: some, or all that the filters let through. */
export type Selection = { all: false; ids: ReadonlySet<number> } | { all: true };

export const NOBODY: Selection = { all: false, ids: new Set() };

export function isTicked(selection: Selection, id: number): boolean {
  return selection.all || selection.ids.has(id);
}

/** The selection with one account ticked or unticked. Out of all of them none is taken: those that are listed stay ticked but it. */
export function toggled(selection: Selection, id: number, listed: readonly number[]): Selection {
  const ids = new Set(selection.all ? listed : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { all: false, ids };
}

/** What is done with the selection, as forms send it. */
export function chosenOf(selection: Selection, query: string): Chosen {
  return selection.all ? { query } : { ids: [...selection.ids] };
}

/** How many are ticked; null where the total is not known. */
export function countOf(selection: Selection, total: number | null): number | null {
  return selection.all ? total : selection.ids.size;
}
