/**
 * `npm run -s lealta -- <command>`, and with a first argument given by package.json also `npm start` and the like.
 * Installs what is missing, then runs the command line in this process.
 */
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";

checkNode();
install();
process.env.LEALTA_ROOT ??= fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");
const { register } = await import("tsx/esm/api");
register();
await import("../lib/cli/main.ts");
