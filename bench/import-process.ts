/**
 * Runs as a process of its own: imports one file of invoices into the database that DATABASE_URL names and prints, as
 * JSON, how long it took and the most memory that the process ever held. Arguments: path of the file, "wait" or "later".
 */
import { closePool, getPool } from "../lib/database/pool";
import { runImport } from "../lib/imports/run";

const [, , filePath = "", refresh = "later"] = process.argv;
await (await getPool()).query("SELECT 1");
const started = performance.now();
const { accepted, rejected } = await runImport({
  kind: "invoices",
  filePath,
  now: new Date(),
  userId: null,
  refresh: refresh === "wait" ? "wait" : "later",
});
const milliseconds = performance.now() - started;
await closePool();
// Linux and Windows report kilobytes here, macOS bytes, which Node evens out to kilobytes.
console.log(JSON.stringify({ accepted, rejected, milliseconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
