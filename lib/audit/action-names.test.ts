import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LOCALES } from "../i18n/locales";
import { translatorFor } from "../i18n/translate";
import { AUDIT_ACTIONS } from "./action-names";
import { findNamed } from "./find-named";

/** The sources, but for tests, what is generated, and the list itself. */
const SOURCES = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !/\.test\.ts$|generated|action-names/.test(path))
  .map((path) => readFileSync(`lib/${path}`, "utf8"))
  .join("\n");

it("has every action written somewhere, and none that is written only in SQL left out", () => {
  // The type of recordDeed and recordAudit keeps all others from being left out.
  const inSql = SOURCES.matchAll(/INSERT INTO audit_log[^;]*?'([a-z-]+\.[a-z-]+)'/g);
  expect([...inSql].map(([, action]) => action).filter((action) => !AUDIT_ACTIONS.includes(action as never))).toEqual(
    [],
  );
  expect(AUDIT_ACTIONS.filter((action) => !new RegExp(`["']${action}["']`).test(SOURCES))).toEqual([]);
});

it.each(LOCALES)("names every action in %s, each by a name of its own", (locale) => {
  const translate = translatorFor(locale);
  const names = AUDIT_ACTIONS.map((action) => translate(`audit-actions.${action}`));
  expect(names.filter((name) => name.includes("audit-actions"))).toEqual([]);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

it("finds an action by its name in the reader's language", () => {
  expect(findNamed("жест ОТМ", translatorFor("ru"))).toEqual(["gesture.taken-back"]);
});
