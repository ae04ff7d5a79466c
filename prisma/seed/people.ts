import { z } from "zod";
import { type Queryable, queryRows } from "../../lib/database/query";
import { COLLEAGUES, COMPANY } from "./company";

const personRow = z.object({ id: z.number(), email: z.string(), role: z.enum(["admin", "executive", "csm"]) });
export type Person = z.infer<typeof personRow>;

/**
 * Makes the organisation where there is none, and the demo company's people, who have no password: a one-time link signs
 * them in. Where somebody has set Lealta up already, only the CSMs join, for theirs are the accounts. Returns everybody.
 */
export async function addPeople(connection: Queryable): Promise<Person[]> {
  await connection.query(
    "INSERT INTO setting (id, name, time_zone, currency, locale) VALUES (1, $1, $2, $3, $4) ON CONFLICT (id) DO NOTHING",
    [COMPANY.name, COMPANY.timeZone, COMPANY.currency, COMPANY.locale],
  );
  await connection.query(
    `INSERT INTO users (email, name, role)
     SELECT email, name, role::"Role" FROM unnest($1::text[], $2::text[], $3::text[]) AS person(email, name, role)
     WHERE role = 'csm' OR NOT EXISTS (SELECT FROM users)
     ON CONFLICT (email) DO NOTHING`,
    [COLLEAGUES.map(({ email }) => email), COLLEAGUES.map(({ name }) => name), COLLEAGUES.map(({ role }) => role)],
  );
  return queryRows(connection, personRow, "SELECT id, email, role FROM users ORDER BY id");
}
