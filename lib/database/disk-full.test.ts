import { expect, it } from "vitest";
import { hasRunOutOfDisk, startFault } from "./disk-full";

// As PostgreSQL 18 wrote it when its disk was full.
const LOG = `2026-11-22 08:59:30.692 UTC [15169] PANIC:  could not write to file "pg_wal/xlogtemp.15169": No space left on device
2026-11-22 08:59:30.694 UTC [15161] LOG:  WAL writer process (PID 15169) was terminated by signal 6: Aborted`;

it("knows from the server's log that it ran out of disk, and since when", () => {
  expect(hasRunOutOfDisk(LOG, new Date("2026-11-22T08:59:20Z"))).toBe(true);
  expect(hasRunOutOfDisk(LOG, new Date("2026-11-22T08:59:31Z"))).toBe(false);
  expect(hasRunOutOfDisk(LOG.replace("No space left on device", "Input/output error"), new Date(0))).toBe(false);
});

it("names a full disk as what kept the server from starting, and other faults in PostgreSQL's words", () => {
  const where = { detail: "last line", log: "/log" };
  expect(startFault("initdb: error: could not write: No space left on device\nlast line", where).code).toBe(
    "disk-full",
  );
  expect(startFault("permission denied", where)).toMatchObject({ code: "embedded-failed", params: where });
});
