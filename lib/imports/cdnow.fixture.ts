import { join } from "node:path";
import { DATA } from "../statistics/models/cdnow.fixture";
import { runImport } from "./run";

/** Brings the CDNOW sample in as invoices: the purchases of 2,357 customers. Only where `hasData`. */
export async function importCdnow(now: Date): Promise<void> {
  await runImport({
    kind: "invoices",
    filePath: join(DATA, "cdnow/sample.csv"),
    mapping: { account: "customer_id" },
    createAccounts: true,
    now,
    userId: null,
    refresh: "wait",
  });
}
