import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { Pool } from "pg";
import { rootFolder } from "../env";

const ENGINE = join("node_modules", "@prisma", "schema-engine-wasm", "schema_engine_bg");

type Glue = { SchemaEngine: { new: (...parameters: unknown[]) => Promise<SchemaEngine> } } & Record<string, unknown>;

let loading: Promise<Glue> | undefined;

/** Prisma's schema engine as WebAssembly, working on the given pool. */
export async function openSchemaEngine(pool: Pool, print: (text: string) => void = () => {}): Promise<SchemaEngine> {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  return SchemaEngine.new({ datamodels: undefined }, print, bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool)));
}

/**
 * Once for the process, because the engine's glue knows one instance only. Its package leaves the loading of the .wasm
 * file to a bundler, so that is done here; the native engine would have to be downloaded, which closed networks refuse.
 */
async function loadEngine(): Promise<Glue> {
  const file = join(rootFolder(), ENGINE);
  const glue = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ pathToFileURL(`${file}.js`).href);
  const binary = readFileSync(`${file}.wasm`);
  const imports = Object.fromEntries(Object.entries(glue).map(([name, value]) => [name, withoutHold(name, value)]));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": imports });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** The engine never clears the ten-second timer of its lock, which would keep a finished process waiting for it. */
function withoutHold(name: string, value: unknown): WebAssembly.ImportValue {
  if (!name.startsWith("__wbg_setTimeout_")) return value as WebAssembly.ImportValue;
  return (callback: () => void, delayMs: number) => setTimeout(callback, delayMs >>> 0).unref();
}
