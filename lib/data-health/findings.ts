import type { ClientBase } from "pg";
import { z } from "zod";
import { FINDINGS_KEPT, type FoundCheck } from "./types";

/** Why two accounts look like one. */
export const ALIKE_BY = ["name", "similar", "domain"] as const;

const contact = z.object({
  id: z.coerce.number(),
  accountId: z.number(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  importId: z.number().nullable(),
  line: z.number().nullable(),
});

/** What is kept of one finding of each check. */
export const DETAILS = {
  "accounts-alike": z.object({ by: z.array(z.enum(ALIKE_BY)), domain: z.string().nullable() }),
  "contacts-twice": z.object({
    by: z.enum(["email", "name", "name-and-phone"]),
    value: z.string(),
    contacts: z.array(contact),
  }),
  amounts: z.object({
    kind: z.enum(["invoices", "subscriptions"]),
    rowId: z.coerce.number(),
    day: z.string(),
    /** Exact, in the organisation's currency; of a contract, of one interval. */
    amount: z.string(),
    /** What the file had, in `currency`, where that is another one. */
    original: z.string().nullable(),
    currency: z.string(),
    /** Of the account's lines of that product; of contracts, a month. */
    median: z.number(),
    /** How many times that. */
    times: z.number(),
    lines: z.coerce.number(),
    product: z.string().nullable(),
    externalId: z.string().nullable(),
    importId: z.number().nullable(),
    line: z.number().nullable(),
  }),
} as const satisfies Record<FoundCheck, z.ZodType>;

export type Detail<Check extends FoundCheck> = z.infer<(typeof DETAILS)[Check]>;

export interface Found<Check extends FoundCheck> {
  accountId: number;
  otherId: number | null;
  detail: Detail<Check>;
}

/** Keeps what a check found in place of what it found before, in the order given; the rest is only counted. */
export async function keepFindings<Check extends FoundCheck>(
  connection: ClientBase,
  check: Check,
  found: readonly Found<Check>[],
): Promise<void> {
  const kept = found.slice(0, FINDINGS_KEPT);
  await connection.query('DELETE FROM data_findings WHERE "check" = $1', [check]);
  await connection.query(
    `INSERT INTO data_findings ("check", position, account_id, other_id, detail)
     SELECT $1, place, account, other, detail::jsonb
       FROM unnest($2::int[], $3::int[], $4::text[]) WITH ORDINALITY AS f(account, other, detail, place)`,
    [
      check,
      kept.map(({ accountId }) => accountId),
      kept.map(({ otherId }) => otherId),
      kept.map(({ detail }) => JSON.stringify(detail)),
    ],
  );
}
