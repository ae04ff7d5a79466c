import { setTimeout as sleep } from "node:timers/promises";
import pg, { type ClientBase } from "pg";
import { z } from "zod";
import { AppError } from "../errors/app-error";
import { queryRows } from "./query";

/** Whoever changes the schema or its owners does it one after the other; the number is arbitrary and only Lealta's. */
export const SCHEMA_LOCK = 711_0001;

/** What the application may fill in of a line of the audit log: neither its number nor its moment. */
const FILLED_IN = ["user_id", "actor", "action", "subject", "detail", "address"];

/** Tables change hands while others read them; nobody shall wait long behind that. */
const TRIES = 10;
const PATIENCE = "2s";

/**
 * Gives the application's role everything that Lealta made in this database, except the audit log: that becomes the property of
 * who is connected, and the application may read it and add lines to it, and nothing else (docs/decisions/0067). Changes only
 * what is not so yet. Throws `database-owner-rights` where who is connected may not do it.
 */
export async function settleRights(owner: ClientBase, role: string): Promise<void> {
  await owner.query("SELECT pg_advisory_lock($1)", [SCHEMA_LOCK]);
  try {
    await owner.query(`SET lock_timeout = '${PATIENCE}'`);
    for (const statement of await statementsFor(owner, role)) await patiently(() => owner.query(statement));
  } catch (error) {
    if (codeOf(error) !== "42501") throw error;
    throw new AppError("database-owner-rights", { role }, { cause: error });
  } finally {
    await owner.query("RESET lock_timeout").catch(() => {});
    await owner.query("SELECT pg_advisory_unlock($1)", [SCHEMA_LOCK]).catch(() => {});
  }
}

async function statementsFor(owner: ClientBase, role: string): Promise<string[]> {
  const name = pg.escapeIdentifier(role);
  const rows = await queryRows(owner, z.object({ statement: z.string() }), `${ROOM} UNION ALL ${PROPERTY}`, [role]);
  const [log] = await queryRows(owner, z.object({ own: z.boolean(), settled: z.boolean() }), LOG, [role, FILLED_IN]);
  return [
    ...rows.map(({ statement }) => statement),
    ...(log && !log.own ? ["ALTER TABLE public.audit_log OWNER TO CURRENT_USER"] : []),
    ...(log && !(log.own && log.settled)
      ? [
          `REVOKE ALL ON public.audit_log FROM PUBLIC, ${name}`,
          `REVOKE ALL ON SEQUENCE public.audit_log_id_seq FROM PUBLIC, ${name}`,
          `GRANT SELECT, INSERT (${FILLED_IN.join(", ")}) ON public.audit_log TO ${name}`,
          `GRANT USAGE ON SEQUENCE public.audit_log_id_seq TO ${name}`,
        ]
      : []),
  ];
}

/** Room for what the application makes: temporary tables, and the schema of the job queue. */
const ROOM = `
  SELECT format('GRANT CREATE, TEMPORARY ON DATABASE %I TO %I', current_database(), $1::text) AS statement
   WHERE NOT (has_database_privilege($1::text::name, current_database(), 'CREATE')
          AND has_database_privilege($1::text::name, current_database(), 'TEMPORARY'))
  UNION ALL SELECT format('GRANT USAGE, CREATE ON SCHEMA public TO %I', $1::text)
   WHERE NOT (has_schema_privilege($1::text::name, 'public', 'USAGE')
          AND has_schema_privilege($1::text::name, 'public', 'CREATE'))`;

/**
 * What belongs to who is connected and ought to be the application's. A sequence goes with its column, a row's type with its
 * table, and what belongs to an extension stays with it.
 */
const PROPERTY = `
  SELECT format('ALTER %s OWNER TO %I', found.thing, $1::text)
    FROM (
      SELECT c.oid, 'pg_class'::regclass AS class, c.relowner AS owner, c.relnamespace AS schema,
        format('TABLE %I.%I', n.nspname, c.relname) AS thing
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relname <> 'audit_log'
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
           AND c.relkind = 'S' AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
      UNION ALL
      SELECT t.oid, 'pg_type'::regclass, t.typowner, t.typnamespace, format('TYPE %s', t.oid::regtype)
        FROM pg_type t WHERE t.typtype IN ('e', 'd')
      UNION ALL
      SELECT p.oid, 'pg_proc'::regclass, p.proowner, p.pronamespace, format('ROUTINE %s', p.oid::regprocedure) FROM pg_proc p
      UNION ALL
      SELECT s.oid, 'pg_namespace'::regclass, s.nspowner, s.oid, format('SCHEMA %I', s.nspname)
        FROM pg_namespace s WHERE s.nspname = 'pgboss') found
    JOIN pg_namespace place ON place.oid = found.schema AND place.nspname IN ('public', 'pgboss')
   WHERE found.owner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
     AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = found.class AND e.objid = found.oid AND e.deptype = 'e')`;

/** Whether the log is the property of who is connected, and the application's rights in it are what they should be. */
const LOG = `
  SELECT c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user) AS own,
    has_table_privilege($1::name, c.oid, 'SELECT') AND has_sequence_privilege($1::name, 'public.audit_log_id_seq', 'USAGE')
      AND (SELECT bool_and(has_column_privilege($1::name, c.oid, filled, 'INSERT')) FROM unnest($2::text[]) filled)
      AND NOT has_table_privilege($1::name, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
      AND NOT has_any_column_privilege($1::name, c.oid, 'UPDATE, REFERENCES')
      AND NOT has_sequence_privilege($1::name, 'public.audit_log_id_seq', 'UPDATE') AS settled
    FROM pg_class c WHERE c.oid = to_regclass('public.audit_log')`;

/** A table that others are using for long is tried again rather than queued for. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work();
      return;
    } catch (error) {
      // 55P03: not given in time. 40P01: each held what the other wanted. 42P01: gone meanwhile, and nobody's.
      if (codeOf(error) === "42P01") return;
      if (tries === TRIES || !["55P03", "40P01"].includes(codeOf(error))) throw error;
    }
    await sleep(tries * 100);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
