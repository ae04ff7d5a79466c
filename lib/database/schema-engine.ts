import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { Pool } from "pg";

const GLUE = "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * Prisma's schema engine as WebAssembly, on the given pool's connection settings.
 * Its package leaves the loading of the .wasm file to a bundler, so that is done here; the native engine would have
 * to be downloaded, which closed networks refuse.
 */
export async function openSchemaEngine(pool: Pool, print: (text: string) => void = () => {}): Promise<SchemaEngine> {
  const glueUrl = import.meta.resolve(GLUE);
  const glue = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ glueUrl);
  const binary = readFileSync(fileURLToPath(glueUrl.replace(/\.js$/, ".wasm")));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool.options));
  return glue.SchemaEngine.new({ datamodels: undefined }, print, adapter);
}
