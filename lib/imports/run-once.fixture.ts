import { runImport } from "./run";

/** A process of its own that imports one file of invoices and tells its phases, for the tests to kill. */
const filePath = process.argv[2] ?? "";
await runImport({
  kind: "invoices",
  filePath,
  now: new Date("2026-03-15T12:00:00Z"),
  createAccounts: true,
  again: true,
  userId: null,
  refresh: "wait",
  onProgress: ({ phase, rows }) => process.stdout.write(`${phase} ${rows}\n`),
});
process.exit(0);
