import { getLocale, getTranslations } from "next-intl/server";
import { PageLink } from "@/components/ui/page-link";
import type { Grid, GridRow } from "@/lib/data-health/grid";
import { formatDay, formatMonth } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { COHORT_TONES } from "../charts/cohort-tones";
import { classes } from "../ui/classes";

const EDGE = "sticky left-0 z-10 bg-paper pr-3 text-left font-normal";

/** Kinds by months with their rows; months that lack data are told by a mark, a frame and in words. */
export async function MonthGrid({ grid, current }: { grid: Grid; current: string }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("data-health.grid"),
    getTranslations("imports.kinds"),
    getLocale(),
  ]);
  const short = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const years = grid.months.reduce<{ year: string; months: number }[]>((found, month) => {
    const [year, last] = [month.slice(0, 4), found.at(-1)];
    if (last?.year === year) last.months++;
    else found.push({ year, months: 1 });
    return found;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div role="group" aria-label={t("title")} tabIndex={0} className="fade-more overflow-x-auto print:overflow-visible">
      <table className="border-separate border-spacing-px text-xs tabular-nums">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <td className={EDGE} />
            <td />
            {years.map(({ year, months }) => (
              <th key={year} colSpan={months} scope="colgroup" className="px-1 text-left font-medium text-soft">
                {year}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col" className={classes(EDGE, "font-medium text-soft")}>
              {t("kind")}
            </th>
            <th scope="col" className="whitespace-nowrap pr-3 text-right font-medium text-soft">
              {t("lastDay")}
            </th>
            {grid.months.map((month) => (
              <th key={month} scope="col" className="min-w-10 px-1 text-right font-normal text-soft">
                {short.format(new Date(month)).replace(".", "")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row" className={classes(EDGE, "max-w-36 sm:max-w-none sm:whitespace-nowrap")}>
                <PageLink href={`/admin/imports?kind=${row.kind}`} className="hover:underline">
                  {kinds(row.kind)}
                </PageLink>
              </th>
              <td className="whitespace-nowrap pr-3 text-right text-soft">
                {row.lastDay ? formatDay(row.lastDay, locale) : "–"}
              </td>
              {row.cells.map((cell) => (
                <MonthCell key={cell.month} kind={row.kind} cell={cell} ahead={cell.month > current} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MonthCellProps {
  kind: string;
  cell: GridRow["cells"][number];
  /** Nothing is expected there yet. */
  ahead: boolean;
}

/** A month with rows leads to the imports that brought them, one without to the upload. */
async function MonthCell({ kind, cell: { month, rows, flag, tone }, ahead }: MonthCellProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("data-health.grid"),
    getTranslations("imports.kinds"),
    getLocale(),
  ]);
  if (ahead) return <td />;
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: rows < 10_000 ? 1 : 0 });
  const words = t(flag ? `cell.${flag}` : "cell.usual", {
    kind: kinds(kind),
    month: formatMonth(month, locale),
    rows,
    count: formatNumber(rows, locale),
  });
  const href = rows > 0 ? `/admin/data/month?kind=${kind}&month=${month.slice(0, 7)}` : `/admin/imports?kind=${kind}`;
  return (
    <td className="p-0">
      <PageLink
        href={href}
        title={words}
        aria-label={words}
        className={classes(
          "block whitespace-nowrap px-1 py-1 text-right no-underline hover:outline-2 hover:outline-ink",
          tone === null ? "text-faint" : COHORT_TONES[tone],
          flag && "font-semibold outline-2 outline-warn outline-dashed -outline-offset-2",
          flag === "empty" && "bg-warn-soft text-warn",
        )}
      >
        {flag === "few" && <span aria-hidden="true">↓</span>}
        {rows > 0 || flag ? compact.format(rows) : "·"}
      </PageLink>
    </td>
  );
}
