import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { closePool, getPool } from "./pool";
import { inTransaction, type Queryable, queryRows } from "./query";
import { withTestDatabase } from "./testing";

withTestDatabase();

const limitOf = async (connection: Queryable) => {
  const [row] = await queryRows(
    connection,
    z.object({ limit: z.string() }),
    "SELECT current_setting('statement_timeout') AS limit",
  );
  return row?.limit;
};

const runtime = process.env.NEXT_RUNTIME;
beforeAll(async () => {
  await closePool();
  process.env.NEXT_RUNTIME = "nodejs";
});
afterAll(async () => {
  await closePool();
  if (runtime === undefined) delete process.env.NEXT_RUNTIME;
  else process.env.NEXT_RUNTIME = runtime;
});

it("limits what pages read, and nothing that is written", async () => {
  const pool = await getPool();
  expect(await limitOf(pool)).toBe("1min");
  expect(await inTransaction(pool, limitOf)).toBe("0");
  expect(await limitOf(pool)).toBe("1min");
});

it("does not limit the worker and the command line", async () => {
  await closePool();
  delete process.env.NEXT_RUNTIME;
  expect(await limitOf(await getPool())).toBe("0");
});

it("says of a statement that it took too long, and of one that somebody ended what the database said", async () => {
  const connection = await (await getPool()).connect();
  const sleep = () => queryRows(connection, z.object({}), "SELECT pg_sleep(30)");
  try {
    await connection.query("SET statement_timeout = 100");
    await expect(sleep()).rejects.toMatchObject({ code: "too-slow" });
    await connection.query("SET statement_timeout = 0");
    const [backend] = await queryRows(connection, z.object({ pid: z.number() }), "SELECT pg_backend_pid() AS pid");
    const sleeping = expect(sleep()).rejects.toMatchObject({ code: "57014" });
    await (await getPool()).query("SELECT pg_cancel_backend($1)", [backend?.pid]);
    await sleeping;
  } finally {
    connection.release(true);
  }
});
