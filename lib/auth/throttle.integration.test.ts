import { describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { beginAttempt, FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS, forgiveAttempt } from "./throttle";

withTestDatabase();

const minutesAfter = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 12, minutes));

async function fail(email: string, address: string | null, minute: number) {
  return beginAttempt(await getPool(), { email, address, now: minutesAfter(minute) });
}

describe("throttling of sign-ins", () => {
  it("lets the tenth attempt at an account through and stops the eleventh, saying how long", async () => {
    for (let each = 0; each < FAILURES_PER_ACCOUNT; each++) await fail("ten@example.com", null, each);
    // The first failure was at minute 0 and leaves the window at minute 15; it is minute 9 now.
    await expect(fail("ten@example.com", null, 9)).rejects.toMatchObject({
      code: "sign-in-throttled",
      params: { minutes: 6 },
    });
  });

  it("does not prolong the wait by trying on, and opens again as the oldest failures leave the window", async () => {
    await expect(fail("ten@example.com", null, 14)).rejects.toMatchObject({ params: { minutes: 1 } });
    await fail("ten@example.com", null, 15);
    await expect(fail("ten@example.com", null, 15)).rejects.toMatchObject({ params: { minutes: 1 } });
  });

  it("counts an address over all accounts, and leaves other addresses alone", async () => {
    for (let each = 0; each < FAILURES_PER_ADDRESS; each++) await fail(`${each}@example.com`, "198.51.100.7", 0);
    await expect(fail("new@example.com", "198.51.100.7", 1)).rejects.toMatchObject({ code: "sign-in-throttled" });
    await expect(fail("new@example.com", "198.51.100.8", 1)).resolves.toBeDefined();
  });

  it("forgets an account's failures after a right password, but not the address's others", async () => {
    for (let each = 0; each < 9; each++) await fail("owner@example.com", "198.51.100.9", 0);
    const attempt = await fail("owner@example.com", "198.51.100.9", 0);
    const pool = await getPool();
    await forgiveAttempt(pool, attempt, minutesAfter(0));
    const { rows } = await pool.query(
      "SELECT key, count(*)::int FROM sign_in_failures WHERE key LIKE ANY($1) GROUP BY key",
      [["email:owner@%", "address:198.51.100.9"]],
    );
    expect(rows).toEqual([{ key: "address:198.51.100.9", count: 9 }]);
  });

  it("does not let many attempts at once slip through", async () => {
    const attempts = Array.from({ length: 25 }, () => fail("crowd@example.com", null, 0));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(FAILURES_PER_ACCOUNT);
  });
});

describe("the audit log of throttled attempts", () => {
  async function throttled(): Promise<{ actor: string; address: string | null }[]> {
    const { rows } = await (await getPool()).query(
      "SELECT actor, address FROM audit_log WHERE action = 'sign-in.throttled' ORDER BY id",
    );
    return rows;
  }

  it("has one entry for each account and address in a window, however often they try", async () => {
    const pool = await getPool();
    await pool.query("DELETE FROM audit_log");
    const attempt = (email: string, address: string) => fail(email, address, 0).catch(() => {});
    const address = "198.51.100.20";
    for (let each = 0; each < FAILURES_PER_ADDRESS; each++) await attempt(`${each}@example.net`, address);
    await Promise.all(Array.from({ length: 12 }, (_, each) => attempt(`${each}@example.org`, address)));
    expect(await throttled()).toMatchObject([{ address }]);

    for (let each = 0; each < FAILURES_PER_ACCOUNT; each++) await attempt("shut@example.com", "198.51.100.21");
    for (let each = 30; each < 42; each++) await attempt("shut@example.com", `198.51.100.${each}`);
    expect(await throttled()).toMatchObject([{ address }, { actor: "shut@example.com" }]);

    await pool.query("UPDATE audit_log SET at = at - interval '16 minutes'");
    await attempt("one@example.org", address);
    expect(await throttled()).toHaveLength(3);
  });
});
