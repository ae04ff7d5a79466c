import { describe, expect, it } from "vitest";
import { signInWithLink } from "../auth/sign-in";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { getSetting } from "../settings/data";
import { setUp } from "./mutations";
import { setUpSchema } from "./schema";

withTestDatabase();

const now = new Date("2026-03-01T09:00:00Z");
const first = setUpSchema.parse({
  organisation: "Acme",
  timeZone: "Europe/Madrid",
  currency: "EUR",
  locale: "es",
  name: "Ana",
  email: "Ana@Example.com",
  password: "correct horse battery",
});

describe("set-up", () => {
  it("refuses a weak password and leaves nothing behind", async () => {
    const attempt = setUp(await getPool(), { ...first, password: "123456789012" }, { address: null, now });
    await expect(attempt).rejects.toMatchObject({ code: "password-weak", params: { length: 12 } });
    expect(await getSetting()).toBeNull();
  });

  it("keeps the currency of amounts that are there already", async () => {
    const pool = await getPool();
    await pool.query("INSERT INTO setting (id, name, currency) VALUES (1, 'Lealta', 'EUR')");
    await pool.query("INSERT INTO acquisition_spend (date, amount, currency) VALUES ('2024-01-05', 10, 'EUR')");
    const attempt = setUp(pool, { ...first, currency: "USD" }, { address: null, now });
    await expect(attempt).rejects.toMatchObject({ code: "currency-fixed", params: { currency: "EUR" } });
    expect(await getSetting()).toMatchObject({ name: "Lealta", currency: "EUR" });
  });

  it("happens once, however many try at the same time", async () => {
    const pool = await getPool();
    const attempts = Array.from({ length: 6 }, (_, each) =>
      setUp(pool, { ...first, organisation: `Acme ${each}`, email: `${each}@example.com` }, { address: null, now }),
    );
    const outcomes = await Promise.allSettled(attempts);
    const won = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "set-up-closed" });
    }
    const { rows } = await pool.query("SELECT role, locale FROM users");
    expect(rows).toEqual([{ role: "admin", locale: "es" }]);
    expect(await getSetting()).toMatchObject({ timeZone: "Europe/Madrid", currency: "EUR", csmSeesAll: false });
    // The link that comes with it signs the admin in.
    const token = won[0]?.replace("/link/", "") ?? "";
    await expect(signInWithLink(pool, token, { address: null, userAgent: null, now })).resolves.toBeDefined();
  });

  it("stays closed", async () => {
    const attempt = setUp(await getPool(), first, { address: null, now });
    await expect(attempt).rejects.toMatchObject({ code: "set-up-closed" });
  });
});
