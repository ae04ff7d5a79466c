import type { ClientBase } from "pg";
import { z } from "zod";
import { queryRows } from "../database/query";
import { DETAILS, type Found } from "./findings";

const row = z.object({ accounts: z.array(z.number()), ...DETAILS["contacts-twice"].shape });

/** People who stand twice: in one account by the same e-mail or name; in several by the same e-mail, or name and telephone number. */
export async function findContacts(connection: ClientBase): Promise<Found<"contacts-twice">[]> {
  const email = "nullif(lower(btrim(email)), '')";
  const name = "nullif(lower(regexp_replace(btrim(name), '\\s+', ' ', 'g')), '')";
  const phone = "nullif(regexp_replace(phone, '[^0-9]', '', 'g'), '')";
  const rows = await queryRows(
    connection,
    row,
    `WITH people AS MATERIALIZED (
       SELECT c.*, ${email} AS mail, ${name} AS called, ${phone} AS number FROM contacts c)
     ${twice("email", "mail", "mail IS NOT NULL")}
     UNION ALL ${twice("name", "account_id, called", "called IS NOT NULL")}
     UNION ALL ${twice("name-and-phone", "called, number", "called IS NOT NULL AND length(number) > 5")}
     ORDER BY "by", value`,
  );
  return withoutRepeats(rows).map(({ accounts, ...detail }) => ({
    accountId: accounts[0] ?? 0,
    otherId: accounts[1] ?? null,
    detail,
  }));
}

/** At most ten of one group are named; one address at fifty accounts is a mailbox and not a person. */
function twice(by: string, key: string, where: string): string {
  const contact = `json_build_object('id', id, 'accountId', account_id, 'name', name, 'email', email,
    'importId', import_id, 'line', line)`;
  return `SELECT array_agg(DISTINCT account_id) AS accounts, '${by}' AS "by", max(${by === "email" ? "mail" : "called"}) AS value,
      (array_agg(${contact} ORDER BY account_id, id))[1:10] AS contacts
    FROM people WHERE ${where} GROUP BY ${key} HAVING count(*) BETWEEN 2 AND 50
      ${by === "name-and-phone" ? "AND count(DISTINCT account_id) > 1" : ""}`;
}

type Row = z.infer<typeof row>;

/** The same people once, by what says most: e-mail, then name and number, then name. */
function withoutRepeats(rows: readonly Row[]): Row[] {
  const told = new Set<string>();
  const rank = { email: 0, "name-and-phone": 1, name: 2 };
  return [...rows]
    .sort((a, b) => rank[a.by] - rank[b.by])
    .filter(({ contacts }) => {
      const key = contacts.map(({ id }) => id).join();
      return told.has(key) ? false : told.add(key);
    });
}
