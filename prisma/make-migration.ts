/** `npm run migration -- <name>`: writes the migration from the last one's schema to schema.prisma. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffSchemas, migratedSchema } from "../lib/database/migrate";
import { closePool } from "../lib/database/pool";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("usage: npm run migration -- lower_case_name");
const schema = readFileSync("prisma/schema.prisma", "utf8");
const sql = await diffSchemas(migratedSchema(), schema);
if (sql === "") throw new Error("schema.prisma says what the last migration says; nothing to write");
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join("prisma/migrations", `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
writeFileSync(join(folder, "schema.prisma"), schema);
console.log(folder);
await closePool();
