/** Sentences in the terminal's language before any package is installed: those without plurals, {name} filled in. */
import { existsSync, readFileSync } from "node:fs";

const wish = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "en").split(/[.@]/)[0];
const candidates = [wish.replace("_", "-"), wish.split("_")[0], "en"];

export function say(namespace, key, values = {}) {
  for (const locale of candidates) {
    const file = new URL(`../messages/${locale}/${namespace}.json`, import.meta.url);
    const sentence = existsSync(file) ? JSON.parse(readFileSync(file, "utf8"))[key] : undefined;
    if (sentence) return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  }
  return key;
}
