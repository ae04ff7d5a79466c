import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

/** SQL of the names by which files call those who left, each with the name of whoever looks after their accounts now. */
export const HEIRS = `
  WITH RECURSIVE line AS (
    SELECT id AS leaver, successor_id AS heir FROM users WHERE successor_id IS NOT NULL
    UNION SELECT line.leaver, u.successor_id FROM line JOIN users u ON u.id = line.heir WHERE u.successor_id IS NOT NULL)
  SELECT called.name, coalesce(h.owner_alias, h.email) AS heir
    FROM line JOIN users h ON h.id = line.heir AND h.successor_id IS NULL
    JOIN users u ON u.id = line.leaver, unnest(array_remove(ARRAY[u.email, u.owner_alias], NULL)) AS called(name)`;

/** The names of account owners who left, each with that of whoever took over. */
export type Heirs = ReadonlyMap<string, string>;

export async function readHeirs(connection: Queryable): Promise<Heirs> {
  const rows = await queryRows(connection, z.object({ name: z.string(), heir: z.string() }), HEIRS);
  return new Map(rows.map(({ name, heir }) => [name, heir]));
}

/** Names of owners, of those who left the names of whoever took over, each once. */
export function followHeirs(names: readonly string[], heirs: Heirs): string[] {
  return [...new Set(names.map((name) => heirs.get(name) ?? name))];
}
