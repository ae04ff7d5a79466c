import { z } from "zod";
import { isLogProtected } from "../database/log-protection";
import { pendingMigrations } from "../database/migrate";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { COMMAND_NAME } from "../process/command-name";
import type { Check } from "./types";

const OLDEST_SERVER = 150_000;
const number = z.coerce.number();

async function one<Shape extends z.ZodRawShape>(shape: Shape, sql: string): Promise<z.infer<z.ZodObject<Shape>>> {
  const [row] = await queryRows(await getPool(), z.object(shape), sql);
  if (!row) throw new Error("no row");
  return row;
}

/** What the database says of itself. Starts the embedded one when it does not run. */
export const DATABASE_CHECKS: readonly Check[] = [
  {
    id: "database",
    async look(translate) {
      const { version, code } = await one(
        { version: z.string(), code: number },
        "SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS code",
      );
      if (code < OLDEST_SERVER) return { state: "bad", detail: translate("doctor.oldServer", { version }) };
      return { state: "good", detail: `PostgreSQL ${version}` };
    },
  },
  {
    id: "migrations",
    async look(translate) {
      const pending = await pendingMigrations();
      if (pending.length === 0) return { state: "good", detail: translate("doctor.current") };
      return { state: "note", detail: translate("doctor.behind", { count: pending.length, lealta: COMMAND_NAME }) };
    },
  },
  {
    id: "auditLog",
    async look(translate) {
      if ((await pendingMigrations()).length > 0) return { state: "note", detail: "–" };
      if (await isLogProtected(await getPool())) return { state: "good", detail: translate("doctor.logProtected") };
      return { state: "note", detail: translate("doctor.logOpen") };
    },
  },
  {
    id: "rollups",
    async look(translate) {
      if ((await pendingMigrations()).length > 0) return { state: "note", detail: "–" };
      const { marks, refreshed } = await one(
        { marks: number, refreshed: z.date().nullable() },
        "SELECT (SELECT count(*) FROM rollup_mark) AS marks, (SELECT max(refreshed_at) FROM rollup_state) AS refreshed",
      );
      const detail = translate("doctor.marks", { count: marks, instant: refreshed?.toISOString() ?? "–" });
      return { state: marks > 0 ? "note" : "good", detail };
    },
  },
  {
    id: "imports",
    async look(translate) {
      if ((await pendingMigrations()).length > 0) return { state: "note", detail: "–" };
      const { failed, running } = await one(
        { failed: number, running: number },
        `SELECT count(*) FILTER (WHERE status = 'failed' AND created_at > now() - interval '7 days') AS failed,
                count(*) FILTER (WHERE status = 'running') AS running FROM imports`,
      );
      return { state: failed > 0 ? "note" : "good", detail: translate("doctor.importCounts", { failed, running }) };
    },
  },
];
