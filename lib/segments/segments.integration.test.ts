import { beforeEach, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import type { Role } from "../auth/types";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import type { Editor } from "../saved/types";
import { listSegments } from "./data";
import { changeSegment, deleteSegment, saveSegment } from "./mutations";
import { maySee } from "./rights";
import { segmentForm } from "./schema";

withTestDatabase();

let ana: Editor;
let carla: Editor;
let eva: Editor;

async function person(name: string, role: Role): Promise<Editor> {
  const email = `${name}@example.com`;
  const { rows } = await (await getPool()).query(
    `INSERT INTO users (email, name, role) VALUES ($1, $2, $3::"Role") RETURNING id`,
    [email, name, role],
  );
  const scope = mintScope(role === "csm" ? { kind: "owned", owners: [email] } : { kind: "all" });
  return { userId: rows[0].id, email, address: null, role, scope };
}

beforeEach(async () => {
  await (await getPool()).query("TRUNCATE saved_segments, audit_log");
  await (await getPool()).query("DELETE FROM users");
  [ana, carla, eva] = [await person("ana", "executive"), await person("carla", "csm"), await person("eva", "admin")];
});

const seenBy = async (reader: Editor) =>
  (await listSegments(await getPool(), reader.userId))
    .filter((segment) => maySee(segment, reader))
    .map(({ name }) => name);
const actions = async () =>
  (await (await getPool()).query("SELECT action FROM audit_log ORDER BY id")).rows.map(({ action }) => action);
const draft = { name: "Ending", query: "ends=30", shared: false };

it("keeps a segment for its maker, shows others what is shared, and CSMs none that names colleagues", async () => {
  const pool = await getPool();
  await saveSegment(pool, draft, ana);
  await saveSegment(pool, { ...draft, name: "All red", query: "healthTo=59", shared: true }, ana);
  await saveSegment(pool, { ...draft, name: "Of Bo", query: "owner=bo@example.com", shared: true }, ana);
  await saveSegment(pool, { ...draft, name: "Of Carla", query: "owner=carla@example.com", shared: true }, ana);
  expect(await seenBy(ana)).toEqual(["All red", "Ending", "Of Bo", "Of Carla"]);
  expect(await seenBy(eva)).toEqual(["All red", "Of Bo", "Of Carla"]);
  expect(await seenBy(carla)).toEqual(["All red", "Of Carla"]);
  await expect(saveSegment(pool, draft, ana)).rejects.toMatchObject({ code: "segment-known" });
  await saveSegment(pool, draft, carla);
  expect(await actions()).toEqual(["segment.shared", "segment.shared", "segment.shared"]);
});

it("lets its maker change it, administrators what is shared, and nobody else", async () => {
  const pool = await getPool();
  const own = await saveSegment(pool, draft, ana);
  const unknown = { code: "segment-unknown" };
  await expect(changeSegment(pool, own, { name: "Mine" }, eva)).rejects.toMatchObject(unknown);
  await expect(deleteSegment(pool, own, carla)).rejects.toMatchObject(unknown);
  await expect(deleteSegment(pool, own + 1000, ana)).rejects.toMatchObject(unknown);
  await changeSegment(pool, own, { shared: true, query: "ends=60" }, ana);
  await expect(changeSegment(pool, own, { name: "Mine" }, carla)).rejects.toMatchObject({ code: "not-allowed" });
  await changeSegment(pool, own, { name: "Ending soon" }, eva);
  await saveSegment(pool, draft, ana);
  await expect(changeSegment(pool, own, { name: "Ending" }, ana)).rejects.toMatchObject({ code: "segment-known" });
  expect(await seenBy(carla)).toEqual(["Ending soon"]);
  await deleteSegment(pool, own, eva);
  expect(await seenBy(ana)).toEqual(["Ending"]);
  expect(await actions()).toEqual(["segment.shared", "segment.changed", "segment.deleted"]);
});

it("keeps one spelling of filters, and drops what the list cannot read", () => {
  const { query } = segmentForm.parse({
    name: " A\n b ",
    query: "segment=b&segment=a&x=1&ends=-4&sort=health&healthTo=60",
  });
  expect(query).toBe("segment=a&segment=b&healthTo=60");
});
