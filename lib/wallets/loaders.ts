import { loadAccount } from "../account-page/loaders";
import { listEstimates } from "./data";
import type { Estimate } from "./types";

/** The estimates of an account that the reader may see; the page is not found otherwise. */
export async function loadEstimates(code: string): Promise<Estimate[]> {
  const { id } = await loadAccount(code);
  return listEstimates(id);
}
