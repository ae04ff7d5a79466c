import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { homeFolder } from "../env";
import { AppError } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";
import type { KindId } from "./kinds/declaration";
import { UPLOAD_LIMIT_BYTES, uploadId } from "./schema";

/** How long a file waits to be imported, counted from the last thing that was done with it. */
const KEEP_MS = 24 * 3_600_000;

const LIMIT = `${UPLOAD_LIMIT_BYTES / 1024 ** 3} GB`;

const noteSchema = z.object({
  fileName: z.string(),
  bytes: z.number(),
  /** Null where nobody sent it: it was found in a folder. */
  userId: z.number().nullable(),
  createdAt: z.coerce.date(),
  /** Names the latest import that was asked for with this file; null before. */
  requestKey: z.string().nullable(),
  /** What it is taken for and how it is to be read, as parameters of the page's address; "" until somebody has said. */
  plan: z.string(),
});
type Note = z.infer<typeof noteSchema>;

/** A file that somebody sent, on its way to an import. */
export interface Upload extends Note {
  id: string;
  /** Where it lies; the worker reads it there. */
  path: string;
  /** What of it has come; the same as `bytes` when it is whole. */
  receivedBytes: number;
}

/** Makes room for a file. Throws `file-too-large`, or `disk-full` where there is not even room for its note. */
export async function createUpload(
  { kind, ...file }: { fileName: string; bytes: number; userId: number | null; kind?: KindId },
  now: Date,
): Promise<Upload> {
  if (file.bytes > UPLOAD_LIMIT_BYTES) throw new AppError("file-too-large", { file: file.fileName, limit: LIMIT });
  const id = randomUUID();
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const note = {
    ...file,
    fileName: plainName(file.fileName),
    createdAt: now,
    requestKey: null,
    plan: kind ? `kind=${kind}` : "",
  };
  await writeNote(id, note);
  await writeFile(pathOf(id), "", { mode: 0o600, flag: "wx" });
  return { ...note, id, path: pathOf(id), receivedBytes: 0 };
}

/**
 * Writes a piece of the file and returns how much of it there is now, which is where the next piece begins: a piece that
 * was sent twice, or that leaves a gap, does no harm. Throws `upload-unknown`, `file-too-large` or `disk-full`.
 */
export async function appendToUpload(id: string, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number> {
  const upload = await getUpload(id);
  if (offset > upload.receivedBytes) return upload.receivedBytes;
  let at = offset;
  async function* counted() {
    for await (const bytes of piece) {
      at += bytes.length;
      if (at > upload.bytes) throw new AppError("file-too-large", { file: upload.fileName, limit: LIMIT });
      yield bytes;
    }
  }
  try {
    await pipeline(counted(), createWriteStream(upload.path, { flags: "r+", start: offset }));
    return Math.max(at, upload.receivedBytes);
  } catch (error) {
    // What came of it only takes up the space that is missing.
    if (asAppError(error).code === "disk-full") await removeUpload(id);
    throw error;
  }
}

/** Null when there is none, or no more. */
export async function findUpload(id: string): Promise<Upload | null> {
  if (!uploadId.safeParse(id).success) return null;
  try {
    const [text, { size }] = await Promise.all([readFile(noteOf(id), "utf8"), stat(pathOf(id))]);
    return { ...noteSchema.parse(JSON.parse(text)), id, path: pathOf(id), receivedBytes: size };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** As `findUpload`. Throws `upload-unknown`, also while the file is only partly there when it must be `whole`. */
export async function getUpload(id: string, { whole = false } = {}): Promise<Upload> {
  const upload = await findUpload(id);
  if (!upload || (whole && upload.receivedBytes !== upload.bytes)) throw new AppError("upload-unknown");
  return upload;
}

/** All that are there, the newest first. */
export async function listUploads(): Promise<Upload[]> {
  const names = await readdir(folder()).catch(() => []);
  const found = await Promise.all(names.filter((name) => !name.includes(".")).map(findUpload));
  return found.filter((upload) => upload !== null).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/** The file of a request to import it; null when it is gone, or was asked for again since. */
export async function findUploadOf(requestKey: string): Promise<Upload | null> {
  return (await listUploads()).find((upload) => upload.requestKey === requestKey) ?? null;
}

/** Ties the file to the import that was asked for. */
export async function noteRequest(upload: Upload, request: { requestKey: string; plan: string }): Promise<void> {
  await writeNote(upload.id, { ...noteSchema.parse(upload), ...request });
}

/** Keeps how a file is to be read until it is imported with others. */
export async function notePlan(upload: Upload, plan: string): Promise<void> {
  await writeNote(upload.id, { ...noteSchema.parse(upload), plan });
}

export async function removeUpload(id: string): Promise<void> {
  // Ids come from addresses, and a path must not be made of anything else.
  if (!uploadId.safeParse(id).success) return;
  await Promise.all([rm(pathOf(id), { force: true }), rm(noteOf(id), { force: true })]);
}

/** Removes what nobody came back for. */
export async function removeOldUploads(now: Date): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null);
    const note = await stat(`${path}.json`).catch(() => null);
    const touchedMs = Math.max(found?.mtimeMs ?? 0, note?.mtimeMs ?? 0);
    if (now.getTime() - touchedMs > KEEP_MS) await rm(path, { force: true });
  }
}

/** In place at once or not at all, so that a reader never meets half a note. */
async function writeNote(id: string, note: Note): Promise<void> {
  const draft = `${noteOf(id)}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(note), { mode: 0o600 });
    await rename(draft, noteOf(id));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Some browsers send a path, and no name needs control characters or a thousand letters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? name;
  return last.replace(/\p{Cc}/gu, "").slice(-200) || "file";
}

function folder(): string {
  return join(homeFolder(), "uploads");
}

function pathOf(id: string): string {
  return join(folder(), id);
}

function noteOf(id: string): string {
  return `${pathOf(id)}.json`;
}
