import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { benchAddress } from "./bench-database";
import { COPY_COLUMNS } from "./import-files";
import type { Size } from "./sizes";

const SCRATCH = "lealta_bench_scratch";

/** Runs `work` on a fresh copy of a size's database, so that every import meets the same tables; gives its address. */
export async function onCopyOf<Result>(size: Size, work: (address: string) => Promise<Result>): Promise<Result> {
  const original = new URL(await benchAddress(size));
  const name = original.pathname.slice(1);
  const address = new URL(original);
  address.pathname = `/${SCRATCH}`;
  const server = new URL(original);
  server.pathname = "/postgres";
  await run(server.href, [
    `DROP DATABASE IF EXISTS ${SCRATCH} WITH (FORCE)`,
    `CREATE DATABASE ${SCRATCH} TEMPLATE ${name} STRATEGY file_copy`,
  ]);
  // What copying the database left to write must not be written during the measurement.
  await run(address.href, ["CHECKPOINT", "SELECT count(*) FROM accounts"]);
  try {
    return await work(address.href);
  } finally {
    await run(server.href, [`DROP DATABASE IF EXISTS ${SCRATCH} WITH (FORCE)`]);
  }
}

/** Milliseconds of plain COPY of a prepared file into invoices, with all of its keys and indexes, in one transaction. */
export async function timeCopy(address: string, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const started = performance.now();
    await client.query("BEGIN");
    await pipeline(createReadStream(path), client.query(copyFrom(`COPY invoices (${COPY_COLUMNS}) FROM STDIN`)));
    await client.query("COMMIT");
    return performance.now() - started;
  } finally {
    await client.end();
  }
}

const imported = z.object({ accepted: z.number(), rejected: z.number(), milliseconds: z.number(), peakMb: z.number() });

/** The import of a file in a process of its own. */
export async function timeImport(address: string, path: string): Promise<z.infer<typeof imported>> {
  const program = fileURLToPath(new URL("import-process.ts", import.meta.url));
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", DATABASE_URL: address };
  const child = spawn(process.execPath, ["--import", "tsx", program, path, "later"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The import ended with code ${code}.`);
  return imported.parse(JSON.parse(said));
}

async function run(address: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
