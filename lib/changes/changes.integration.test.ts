import { expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { getChange, listChanges } from "./data";
import { addChange, deleteChange, editChange } from "./mutations";
import type { ChangeDraft } from "./schema";

withTestDatabase();

const actor = { userId: null, email: "eva@example.com", address: "127.0.0.1" };
const draft: ChangeDraft = {
  name: "Delivery within a day",
  type: "service",
  date: "2025-03-31",
  segments: ["Small", "Micro"],
  regions: [],
  plans: [],
  industries: [],
  channels: [],
  metric: "nps",
  expected: null,
};

const audited = async () => {
  const { rows } = await (await getPool()).query(
    "SELECT actor, action, subject, detail FROM audit_log ORDER BY id DESC",
  );
  return rows[0];
};

it("gives each new line the next code, whatever codes came with files", async () => {
  const pool = await getPool();
  await pool.query(
    "INSERT INTO changes (code, name, type, date) VALUES ('C7', 'Old', 'price', '2024-01-01'), ('PRICE-1', 'Older', 'price', '2023-01-01')",
  );
  const codes = await Promise.all([1, 2].map(() => addChange(pool, { ...draft, code: null }, actor)));
  expect(codes.sort()).toEqual(["C8", "C9"]);
  expect(await getChange("C8")).toEqual({ code: "C8", ...draft });
  expect(await audited()).toMatchObject({ actor: "eva@example.com", action: "change.added", detail: { to: draft } });
});

it("keeps codes apart", async () => {
  const pool = await getPool();
  await addChange(pool, { ...draft, code: "SPRING" }, actor);
  await expect(addChange(pool, { ...draft, code: "SPRING" }, actor)).rejects.toMatchObject({
    code: "change-known",
    params: { change: "SPRING" },
  });
});

it("makes an imported line a person's, and keeps what it said before in the audit log", async () => {
  const pool = await getPool();
  await pool.query(
    "INSERT INTO changes (code, name, type, date, import_id, line) VALUES ('IMPORTED', 'Rise', 'price', '2024-01-01', 5, 2)",
  );
  await editChange(pool, "IMPORTED", { ...draft, name: "Rise of prices" }, actor);
  const { rows } = await pool.query("SELECT name, segments, import_id, line FROM changes WHERE code = 'IMPORTED'");
  expect(rows).toEqual([{ name: "Rise of prices", segments: ["Small", "Micro"], import_id: null, line: null }]);
  expect(await audited()).toMatchObject({
    action: "change.edited",
    subject: "IMPORTED",
    detail: { from: { name: "Rise", segments: [] }, to: { name: "Rise of prices" } },
  });
});

it("takes a line out once", async () => {
  const pool = await getPool();
  const code = await addChange(pool, { ...draft, code: null }, actor);
  const before = await listChanges();
  await deleteChange(pool, code, actor);
  expect(await listChanges()).toEqual(before.filter((change) => change.code !== code));
  expect(await audited()).toMatchObject({ action: "change.deleted", subject: code, detail: { from: draft } });
  await expect(deleteChange(pool, code, actor)).rejects.toMatchObject({ code: "change-unknown" });
  await expect(editChange(pool, code, draft, actor)).rejects.toMatchObject({ code: "change-unknown" });
});

it("puts together what two people changed of one line, and refuses what both changed", async () => {
  const pool = await getPool();
  const code = await addChange(pool, { ...draft, code: null }, actor);
  const seen = { ...(await getChange(code)) };
  await editChange(pool, code, { ...draft, segments: ["Small"] }, actor, seen);
  await editChange(pool, code, { ...draft, expected: "Fewer questions" }, actor, seen);
  expect(await getChange(code)).toEqual({ code, ...draft, segments: ["Small"], expected: "Fewer questions" });
  const third = editChange(pool, code, { ...draft, segments: ["Micro"] }, actor, seen);
  await expect(third).rejects.toMatchObject({ code: "changed-meanwhile" });
  expect(await getChange(code)).toMatchObject({ segments: ["Small"] });
});
