import type { Pool } from "pg";
import { recordAudit } from "../audit/mutations";
import { createSignInLink } from "../auth/links";
import { hashPassword, isWeakPassword, MINIMUM_PASSWORD_LENGTH } from "../auth/passwords";
import { inTransaction, type Queryable } from "../database/query";
import { AppError } from "../errors/app-error";
import { giveDefaultRules } from "../follow-ups/default-rules";
import { organisationAt } from "../imports/context";
import { followTimeZone, recomputeWhereNeeded } from "../settings/mutations";
import { hasUsers } from "../users/data";
import { lockUsers } from "../users/lock-user";
import { insertUser } from "../users/mutations";
import { hasMoney } from "./data";
import type { SetUp } from "./schema";

/**
 * Makes the organisation and its first admin and returns the path of a one-time link that signs them in. Happens once
 * in a database's life: throws `set-up-closed` as soon as there is any user. `password-weak` as for any password;
 * `currency-fixed` where the command line has brought in amounts and the currency is another than theirs.
 */
export async function setUp(
  pool: Pool,
  { organisation, timeZone, currency, locale, name, email, password }: SetUp,
  { address, now }: { address: string | null; now: Date },
): Promise<string> {
  if (isWeakPassword(password, { email, name })) {
    throw new AppError("password-weak", { length: MINIMUM_PASSWORD_LENGTH });
  }
  const passwordHash = await hashPassword(password);
  const link = await inTransaction(pool, async (connection) => {
    await lockUsers(connection);
    if (await hasUsers(connection)) throw new AppError("set-up-closed");
    await refuseOtherCurrency(connection, currency, now);
    const before = await organisationAt(connection, now);
    // The row may be there already: the command line writes it when it takes in data before anybody came.
    await connection.query(
      `INSERT INTO setting (id, name, time_zone, currency, locale) VALUES (1, $1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET name = $1, time_zone = $2, currency = $3, locale = $4`,
      [organisation, timeZone, currency, locale],
    );
    if (before.timeZone !== timeZone) await followTimeZone(connection, now);
    await giveDefaultRules(connection);
    const user = { email, name, role: "admin", ownerAlias: null, locale, passwordHash } as const;
    const userId = await insertUser(connection, user);
    await recordAudit(connection, { userId, actor: email, action: "set-up.done", subject: organisation, address });
    return createSignInLink(userId, { hours: 1, now, connection });
  });
  // What the command line brought in before anybody came was added up by another time zone.
  await recomputeWhereNeeded(pool);
  return link;
}

/** What is stored is in the currency that counted when it came, and is not relabelled. */
async function refuseOtherCurrency(connection: Queryable, wanted: string, now: Date): Promise<void> {
  if (!(await hasMoney(connection))) return;
  const { currency } = await organisationAt(connection, now);
  if (currency !== wanted) throw new AppError("currency-fixed", { currency });
}
