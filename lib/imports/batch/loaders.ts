import { requireRole } from "../../auth/gate";
import { getPool } from "../../database/pool";
import { hasAccounts } from "../../set-up/data";
import { findRequested } from "../data";
import { inImportOrder } from "../kinds/import-order";
import { listUploads, type Upload } from "../uploads";
import { type BatchFile, planFiles } from "./plan-files";

/** Files that wait to be imported together, in the order in which they would be, and whether to create accounts for their rows. */
export async function loadBatch(): Promise<{ files: BatchFile[]; createAccounts: boolean }> {
  await requireRole("admin");
  const files = inImportOrder(await planFiles(await listWaiting()), ({ plan }) => plan.kind);
  const bringsAccounts = files.some(({ plan }) => plan.kind === "accounts");
  return { files, createAccounts: !bringsAccounts && !(await hasAccounts(await getPool())) };
}

/** Files that came whole and wait for somebody to go on with them, the newest first. */
export async function loadWaiting(): Promise<Upload[]> {
  await requireRole("admin");
  return listWaiting();
}

/** Files whose import was asked for and has not begun, in the order in which they were asked for. */
export async function loadQueued(): Promise<Upload[]> {
  await requireRole("admin");
  const asked = (await listUploads()).filter(({ requestKey }) => requestKey !== null);
  const begun = await Promise.all(asked.map(({ requestKey }) => findRequested(requestKey ?? "")));
  return asked.filter((_, index) => begun[index] === null).reverse();
}

async function listWaiting(): Promise<Upload[]> {
  const uploads = await listUploads();
  return uploads.filter(({ bytes, receivedBytes, requestKey }) => bytes === receivedBytes && requestKey === null);
}
