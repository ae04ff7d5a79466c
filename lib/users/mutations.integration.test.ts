import { describe, expect, it } from "vitest";
import { findSignInLink } from "../auth/links";
import { createSession, findSession } from "../auth/sessions";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { readStanding } from "../metrics/kept/store";
import { getSetting } from "../settings/data";
import { setCsmSeesAll } from "../settings/mutations";
import { addUser, changeUser, renewLink, setDisabled } from "./mutations";
import type { UserChange } from "./schema";

withTestDatabase();

const now = new Date("2026-03-01T09:00:00Z");
const actor = { userId: null, email: "cli" };
const ana = { email: "ana@example.com", name: "Ana", role: "admin", ownerAlias: null } as const;
const carla = { email: "carla@example.com", name: "Carla", role: "csm", ownerAlias: "C. Ruiz" } as const;

describe("users", () => {
  it("come with a link, with settings to start with, and with a line in the audit log", async () => {
    const pool = await getPool();
    const { userId, link } = await addUser(pool, ana, actor, now);
    expect(userId).toBeGreaterThan(0);
    expect(await findSignInLink(pool, link.replace("/link/", ""), now)).toMatchObject({ name: "Ana" });
    expect(await getSetting()).toMatchObject({ currency: "EUR" });
    const { rows } = await pool.query("SELECT actor, action, subject, detail FROM audit_log");
    expect(rows).toEqual([
      { actor: "cli", action: "user.added", subject: "ana@example.com", detail: { role: "admin" } },
    ]);
  });

  it("who own nothing yet leave all figures as they are: nothing is worked out anew", async () => {
    const version = async () => (await readStanding(now)).version;
    const before = await version();
    await addUser(await getPool(), carla, actor, now);
    expect(await version()).toBe(before);
  });

  it("share neither e-mail nor alias", async () => {
    const pool = await getPool();
    await expect(addUser(pool, ana, actor, now)).rejects.toMatchObject({ code: "email-taken" });
    const twin = addUser(pool, { ...carla, email: "other@example.com" }, actor, now);
    await expect(twin).rejects.toMatchObject({ code: "alias-taken" });
  });

  it("keep one admin who can sign in", async () => {
    const pool = await getPool();
    const { rows } = await pool.query<{ id: number }>("SELECT id FROM users WHERE email = 'ana@example.com'");
    const anaId = rows[0]?.id ?? 0;
    await expect(setDisabled(pool, anaId, true, actor, now)).rejects.toMatchObject({ code: "last-admin" });
    const second = await addUser(pool, { ...ana, email: "bea@example.com", name: "Bea" }, actor, now);
    const both = await Promise.allSettled([
      setDisabled(pool, anaId, true, actor, now),
      setDisabled(pool, second.userId, true, actor, now),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("get no new link while they are disabled", async () => {
    const pool = await getPool();
    const { rows } = await pool.query<{ id: number }>("SELECT id FROM users WHERE disabled_at IS NOT NULL");
    await expect(renewLink(pool, rows[0]?.id ?? 0, actor, now)).rejects.toMatchObject({ code: "user-unknown" });
    await expect(renewLink(pool, 999_999, actor, now)).rejects.toMatchObject({ code: "user-unknown" });
  });

  it("are changed by two admins at once without a loss: the second to change the same is told", async () => {
    const pool = await getPool();
    const { rows } = await pool.query<{ id: number }>("SELECT id FROM users WHERE role = 'csm'");
    const seen = { name: "Carla", role: "csm", ownerAlias: "C. Ruiz", seesAll: false } as const;
    const change = (to: Partial<UserChange>) => changeUser(pool, rows[0]?.id ?? 0, { ...seen, ...to }, actor, seen);
    await Promise.all([change({ name: "Carla Ruiz" }), change({ seesAll: true })]);
    const both = await Promise.allSettled([change({ name: "C. R." }), change({ seesAll: false })]);
    expect(both).toMatchObject([{ reason: { code: "changed-meanwhile" } }, { status: "fulfilled" }]);
    const { rows: found } = await pool.query("SELECT name, sees_all FROM users WHERE role = 'csm'");
    expect(found).toEqual([{ name: "Carla Ruiz", sees_all: true }]);
    await changeUser(pool, rows[0]?.id ?? 0, seen, actor);
  });

  it("see by the switch of the organisation from their next request on", async () => {
    const pool = await getPool();
    const { rows } = await pool.query<{ id: number }>("SELECT id FROM users WHERE role = 'csm'");
    const userId = rows[0]?.id ?? 0;
    const sessionId = await createSession(pool, { userId, address: null, userAgent: null, now });
    expect(await findSession(pool, sessionId, now)).toMatchObject({ csmSeesAll: false, ownerAlias: "C. Ruiz" });
    await setCsmSeesAll(pool, true, actor);
    expect(await findSession(pool, sessionId, now)).toMatchObject({ csmSeesAll: true });
  });
});
