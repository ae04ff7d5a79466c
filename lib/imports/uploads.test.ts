import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { UPLOAD_LIMIT_BYTES } from "./schema";
import {
  appendToUpload,
  createUpload,
  findUpload,
  getUpload,
  listUploads,
  removeOldUploads,
  removeUpload,
} from "./uploads";

const home = mkdtempSync(join(tmpdir(), "lealta-uploads-"));
const now = new Date();
const file = { fileName: "C:\\exports\\sales.csv", bytes: 6, userId: 1, kind: "invoices" as const };

beforeAll(() => {
  vi.stubEnv("LEALTA_HOME", home);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

async function* bytes(text: string) {
  yield Buffer.from(text);
}

it("puts pieces together, whatever is sent twice or leaves a gap", async () => {
  const { id, path, fileName } = await createUpload(file, now);
  expect(fileName).toBe("sales.csv");
  expect(await appendToUpload(id, 0, bytes("abc"))).toBe(3);
  expect(await appendToUpload(id, 5, bytes("f"))).toBe(3);
  expect(await appendToUpload(id, 0, bytes("abc"))).toBe(3);
  await expect(getUpload(id, { whole: true })).rejects.toMatchObject({ code: "upload-unknown" });
  expect(await appendToUpload(id, 2, bytes("cdef"))).toBe(6);
  expect(readFileSync(path, "utf8")).toBe("abcdef");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await getUpload(id, { whole: true })).toMatchObject({ receivedBytes: 6, plan: "kind=invoices" });
});

it("refuses more than was announced, and more than the limit", async () => {
  const { id } = await createUpload(file, now);
  await expect(appendToUpload(id, 0, bytes("abcdefg"))).rejects.toMatchObject({ code: "file-too-large" });
  const huge = createUpload({ ...file, bytes: UPLOAD_LIMIT_BYTES + 1 }, now);
  await expect(huge).rejects.toMatchObject({ code: "file-too-large", params: { limit: "5 GB" } });
});

it("takes no path for an id", async () => {
  const { path } = await createUpload(file, now);
  await removeUpload(`../uploads/${path.split("/").at(-1)}`);
  expect(existsSync(path)).toBe(true);
  expect(await findUpload("../../etc/passwd")).toBeNull();
});

it("removes after a day what nobody came back for", async () => {
  const { id } = await createUpload(file, now);
  await removeOldUploads(new Date(now.getTime() + 23 * 3_600_000));
  expect(await findUpload(id)).not.toBeNull();
  await removeOldUploads(new Date(now.getTime() + 25 * 3_600_000));
  expect(await listUploads()).toEqual([]);
});
