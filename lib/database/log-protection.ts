import { z } from "zod";
import { type Queryable, queryRows } from "./query";

/** The ways by which a role could change the audit log: its own rights in it, and those that it could take. */
const PROTECTED = `
  SELECT NOT (has_table_privilege(l.oid, 'UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    OR has_any_column_privilege(l.oid, 'UPDATE')
    OR pg_has_role(l.relowner, 'MEMBER') OR pg_has_role(n.nspowner, 'MEMBER') OR pg_has_role(d.datdba, 'MEMBER')
    OR (SELECT bool_or(r.rolsuper OR r.rolcreaterole OR r.rolreplication) FROM pg_roles r WHERE r.rolname = current_user)
    OR (SELECT bool_or(pg_has_role(r.oid, 'MEMBER')) FROM pg_roles r
         WHERE r.rolname IN ('pg_execute_server_program', 'pg_write_server_files'))) AS protected
    FROM pg_class l JOIN pg_namespace n ON n.oid = l.relnamespace
    JOIN pg_database d ON d.datname = current_database()
   WHERE l.oid = to_regclass('public.audit_log')`;

/**
 * Whether the role of this connection can add lines to the audit log and do nothing else to it: neither change nor delete them,
 * empty, drop or alter the table, switch anything at it, nor give itself the right to. False while there is no log.
 */
export async function isLogProtected(connection: Queryable): Promise<boolean> {
  const [found] = await queryRows(connection, z.object({ protected: z.boolean() }), PROTECTED);
  return found?.protected ?? false;
}
