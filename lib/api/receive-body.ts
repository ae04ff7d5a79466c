import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { homeFolder } from "../env";
import { AppError } from "../errors/app-error";
import { UPLOAD_LIMIT_BYTES } from "../imports/schema";
import type { Route } from "./route";

/** The largest body of JSON; it is held in memory. */
export const JSON_LIMIT_BYTES = 8 * 1024 ** 2;

/** What came with a request. */
export interface Body {
  sort: "none" | "json" | "csv";
  bytes: number;
  /** SHA-256, hexadecimal. */
  hash: string;
  /** Of JSON. */
  text: string;
  /** Of comma-separated values: the file they were written to. Who keeps it moves it; what is left there goes. */
  path: string;
}

/** Reads the body of a request that may have one, whole. Throws `body-type`, `body-too-large` or `disk-full`. */
export async function receiveBody(request: Request, route: Pick<Route, "json" | "csv">): Promise<Body> {
  const sort = sortOf(request, route);
  const hash = createHash("sha256");
  if (sort === "none") return { sort, bytes: 0, hash: hash.digest("hex"), text: "", path: "" };
  const limit = sort === "json" ? JSON_LIMIT_BYTES : UPLOAD_LIMIT_BYTES;
  const tooLarge = new AppError("body-too-large", { limit: `${limit / 1024 ** 2} MB` });
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge;
  let bytes = 0;
  async function* counted() {
    if (!request.body) return;
    for await (const piece of Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])) {
      bytes += piece.length;
      if (bytes > limit) throw tooLarge;
      hash.update(piece);
      yield piece as Uint8Array;
    }
  }
  if (sort === "json") {
    const pieces: Uint8Array[] = [];
    for await (const piece of counted()) pieces.push(piece);
    const text = Buffer.concat(pieces).toString("utf8");
    return { sort, bytes, hash: hash.digest("hex"), text, path: "" };
  }
  const path = await newPath();
  try {
    await pipeline(counted, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { sort, bytes, hash: hash.digest("hex"), text: "", path };
}

/** Beside the files that pages send, where the worker finds it and what is left behind is cleared away after a day. */
async function newPath(): Promise<string> {
  const folder = join(homeFolder(), "uploads");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${randomUUID()}.part`);
}

/** By its content type; a route without a body passes over whatever is sent. */
function sortOf(request: Request, { json, csv }: Pick<Route, "json" | "csv">): Body["sort"] {
  if (!json && !csv) return "none";
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const packed = request.headers.get("content-encoding") ?? "identity";
  if (packed === "identity") {
    if (json && type === "application/json") return "json";
    if (csv && type === "text/csv") return "csv";
  }
  const types = [json && "application/json", csv && "text/csv"].filter(Boolean).join(", ");
  throw new AppError("body-type", { type: type || "–", types });
}
