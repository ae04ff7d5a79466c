import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { unreachable } from "../errors/as-app-error";

type ClientCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (error?: Error) => void,
) => void;

/** How long a connection is tried again while the server restarts. */
const PATIENCE_MS = 20_000;
const CONNECT_MS = 10_000;

/** Where to connect, asked for each new connection. */
export interface Target {
  address(): string;
  /** Brings back a server that is gone; absent where that is not ours to do. */
  revive?: (cause: { code: string }) => Promise<unknown>;
}

/**
 * A pool that survives its server: each new connection asks for the address anew, and when the server is gone it is
 * brought back and waited for. What stays unreachable becomes `database-unreachable`, which never holds a password.
 */
export class PatientPool extends pg.Pool {
  readonly #target: Target;

  constructor(options: pg.PoolConfig, target: Target) {
    // The parameter is typed as the settings of one client, which pg-pool passes through unchanged.
    class Client extends pg.Client {
      constructor(config?: string | pg.ClientConfig) {
        super({ ...(typeof config === "object" ? config : {}), connectionString: target.address() });
      }
    }
    super({ connectionTimeoutMillis: CONNECT_MS, ...options, connectionString: target.address(), Client });
    this.#target = target;
    // An idle connection that the server closes must not end the process; the next query opens a new one.
    this.on("error", () => {});
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ClientCallback): void;
  override connect(callback?: ClientCallback): Promise<pg.PoolClient> | undefined {
    const client = this.#connectPatiently();
    if (!callback) return client;
    client.then(
      (ready) => callback(undefined, ready, ready.release),
      (error) => callback(error, undefined, () => {}),
    );
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        const code = refusal(error);
        if (code === null) throw error;
        if (!this.#target.revive || Date.now() > deadline) throw unreachable(error, this.#target.address());
        await this.#target.revive({ code });
        await sleep(100);
      }
    }
  }
}

/** Code of an error of connecting (the network's, the server's while it starts or stops, its refusal); null for others. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  if (/^(E[A-Z_]+|08...|28...|3D000|57P0[123]|53300)$/.test(code)) return code;
  return /connection timeout|Connection terminated|trying to connect/.test(error.message) ? "ETIMEDOUT" : null;
}
