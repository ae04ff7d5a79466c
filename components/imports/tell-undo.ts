import { getLocale, getTranslations } from "next-intl/server";
import { formatMonth } from "@/lib/format/dates";
import type { UndoPreview } from "@/lib/imports/undo-preview";

/** What an undo would change, a sentence for each thing that it does. */
export async function tellUndo(preview: UndoPreview): Promise<string[]> {
  const [t, locale] = await Promise.all([getTranslations("upload.undo"), getLocale()]);
  const { kind, rows, overwrittenBy, accounts, standingOn, months } = preview;
  const named = (ids: readonly number[]) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(ids.map(String));
  const month = (day: string) => formatMonth(day, locale);
  return [
    (rows.going > 0 || rows.restored === 0) && t("rows", { count: rows.going }),
    rows.restored > 0 && t("restored", { count: rows.restored }),
    rows.overwritten > 0 && t("overwritten", { count: rows.overwritten, imports: named(overwrittenBy) }),
    // Of a file of accounts and of products the rows are what goes, and are told already.
    accounts.going > 0 && kind !== "accounts" && t("created", { count: accounts.going }),
    accounts.staying > 0 && t("staying", { count: accounts.staying }),
    standingOn.length > 0 && t("standingOn", { count: standingOn.length, imports: named(standingOn) }),
    months && t("months", { count: months.count, first: month(months.first), last: month(months.last) }),
    t("later"),
  ].filter((sentence): sentence is string => typeof sentence === "string");
}
