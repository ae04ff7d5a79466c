import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { AppError } from "../../errors/app-error";
import type { Encoding, Part } from "../types";
import { looksBinary, looksZipped } from "./binary";
import { ByteCensus } from "./byte-census";
import { findEncoding } from "./encoding";

/** What the bytes of a file tell before it is parsed. */
export interface Inspection {
  format: "csv" | "xlsx";
  /** SHA-256, hexadecimal. */
  hash: string;
  bytes: number;
  encoding: Part<Encoding>;
  /** The first 64 kB. */
  start: Buffer;
}

/** Reads the whole file once. Throws `file-missing`, `file-empty` or `file-binary`. */
export async function inspectFile(path: string, fileName: string): Promise<Inspection> {
  const size = await stat(path).catch((cause: Error) => {
    throw new AppError("file-missing", { file: fileName }, { cause });
  });
  if (!size.isFile()) throw new AppError("file-missing", { file: fileName });
  const hash = createHash("sha256");
  const census = new ByteCensus();
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    census.add(chunk);
  }
  census.end();
  const start = census.start;
  if (isBlank(start, size.size)) throw new AppError("file-empty", { file: fileName });
  const format = looksZipped(start) ? "xlsx" : "csv";
  const encoding = findEncoding(census);
  if (format === "csv" && !encoding.value.startsWith("utf-16") && looksBinary(start)) {
    throw new AppError("file-binary", { file: fileName });
  }
  return { format, hash: hash.digest("hex"), bytes: size.size, encoding, start };
}

function isBlank(start: Buffer, bytes: number): boolean {
  return bytes === 0 || (bytes <= start.length && /^[\s\0\xef\xbb\xbf\xff\xfe]*$/.test(start.toString("latin1")));
}
