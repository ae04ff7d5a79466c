import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { AppError } from "../errors/app-error";
import { orDiskFull } from "./disk-full";

export type Queryable = Pick<ClientBase | Pool, "query">;

/**
 * Runs SQL and checks each row against its schema, so that a type never lies about what the database gave. Throws too-slow where
 * the database stopped a statement that took longer than a page may.
 */
export async function queryRows<Row extends z.ZodType>(
  connection: Queryable,
  row: Row,
  sql: string,
  parameters: unknown[] = [],
): Promise<z.infer<Row>[]> {
  const result = await connection.query(sql, parameters).catch((error: unknown) => {
    throw isStopped(error) ? new AppError("too-slow", {}, { cause: error }) : error;
  });
  return z.array(row).parse(result.rows);
}

/** Whether the database ended a statement at its limit of time, and nobody else did. */
function isStopped(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "57014" && /timeout/.test(error.message);
}

/** Runs `work` in one transaction on one connection: all of it happens, or none. What is written may take as long as it takes. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (connection: ClientBase) => Promise<Result>,
): Promise<Result> {
  const since = new Date();
  const connection = await pool.connect();
  // A connection that dies in use reports here besides failing its query; the query's error is the one that counts.
  const ignore = () => {};
  connection.on("error", ignore);
  let broken: Error | undefined;
  try {
    await connection.query("BEGIN; SET LOCAL statement_timeout = 0");
    const result = await work(connection);
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch((cause: Error) => {
      broken = cause;
    });
    throw broken ? orDiskFull(error, since) : error;
  } finally {
    connection.removeListener("error", ignore);
    connection.release(broken);
  }
}
