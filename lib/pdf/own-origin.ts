import { type Env, readEnv } from "../env";

/** Addresses by which a server listens on every way in, with the one of this machine itself. */
const EVERYWHERE: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** Where this server answers to the machine that it runs on: what is asked for there never goes out to the network. */
export function ownOrigin({ HOST, PORT }: Pick<Env, "HOST" | "PORT"> = readEnv()): string {
  const host = EVERYWHERE[HOST] ?? HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}
