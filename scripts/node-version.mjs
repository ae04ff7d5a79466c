/** Checks Node before anything else is loaded: newer syntax would fail with words that help nobody. */
import { readFileSync } from "node:fs";
import { say } from "./say.mjs";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const needed = manifest.engines.node.replace(/[^\d.]/g, "");

export function checkNode(found = process.versions.node) {
  if (isAtLeast(found, needed)) return;
  console.error(say("errors", "node-too-old", { needed, found }));
  process.exit(1);
}

/** Compares "20.19.0" with "20.19" number by number. */
export function isAtLeast(found, wanted) {
  const have = found.split(".").map(Number);
  const want = wanted.split(".").map(Number);
  for (let part = 0; part < want.length; part++) {
    if ((have[part] ?? 0) !== want[part]) return (have[part] ?? 0) > want[part];
  }
  return true;
}
