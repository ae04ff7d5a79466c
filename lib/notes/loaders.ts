import { loadAccount } from "../account-page/loaders";
import { listNotes } from "./data";
import type { Note } from "./types";

/** The newest notes of an account that the reader may see; the page is not found otherwise. */
export async function loadNotes(code: string): Promise<Note[]> {
  const { id } = await loadAccount(code);
  return listNotes(id);
}
