import { describe, expect, inject, it } from "vitest";
import type { AppError } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";
import { PatientPool } from "./patient-pool";
import { withTestDatabase } from "./testing";

withTestDatabase();

function changed(change: (url: URL) => void): string {
  const url = new URL(inject("testServer"));
  change(url);
  return url.href;
}

async function faultOf(address: string): Promise<AppError> {
  const pool = new PatientPool({}, { address: () => address });
  try {
    await pool.query("SELECT 1");
    throw new Error("connected");
  } catch (error) {
    return asAppError(error);
  } finally {
    await pool.end();
  }
}

describe("a pool whose address is wrong", () => {
  it("names host and port when nothing listens there", async () => {
    const fault = await faultOf("postgresql://me:hush@127.0.0.1:1/lealta");
    expect(fault).toMatchObject({
      code: "database-unreachable",
      params: { reason: "silent", host: "127.0.0.1", port: "1" },
    });
  });

  it("says that the password is refused, without showing it", async () => {
    const fault = await faultOf(
      changed((url) => {
        url.password = "hush-hush";
      }),
    );
    expect(fault).toMatchObject({ code: "database-unreachable", params: { reason: "password" } });
    expect(JSON.stringify([fault.message, fault.params])).not.toContain("hush-hush");
  });

  it("names the database that does not exist", async () => {
    const fault = await faultOf(
      changed((url) => {
        url.pathname = "/nowhere";
      }),
    );
    expect(fault).toMatchObject({ params: { reason: "missing", database: "nowhere" } });
  });
});

describe("a pool whose server went away", () => {
  it("asks for it to be brought back, and finds it at its new address", async () => {
    let address = "postgresql://me:hush@127.0.0.1:1/lealta";
    const revive = async () => {
      address = inject("testServer");
    };
    const pool = new PatientPool({}, { address: () => address, revive });
    const { rows } = await pool.query("SELECT 1 AS one");
    expect(rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
