import { getLocale, getTranslations } from "next-intl/server";
import { loadGrid } from "@/lib/data-health/loaders";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { addMonths } from "@/lib/time/periods";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";
import { ButtonLink, Link } from "../ui/link";
import { MonthGrid } from "./month-grid";

/** What there is of each kind, month by month. */
export async function MonthCard({ until }: { until: string | null }) {
  const [t, kinds, locale, setting, loaded] = await Promise.all([
    getTranslations("data-health.grid"),
    getTranslations("imports.kinds"),
    getLocale(),
    loadSetting(),
    loadGrid(until, new Date()),
  ]);
  if (!loaded || loaded.grid.rows.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState
          title={t(loaded ? "emptyTitle" : "neverTitle")}
          action={loaded ? <ButtonLink href="/admin/imports">{t("upload")}</ButtonLink> : undefined}
        >
          {t(loaded ? "empty" : "never")}
        </EmptyState>
      </Card>
    );
  }
  const { grid, madeAt, current } = loaded;
  const width = grid.months.length;
  const last = grid.months.at(-1) ?? current;
  const address = (month: string) => `/admin/data?until=${month.slice(0, 7)}`;
  return (
    <Card
      title={t("title")}
      note={t("rule")}
      actions={
        <>
          <Link href={address(addMonths(last, -width))}>{t("earlier")}</Link>
          {last < current && <Link href={address(addMonths(last, width))}>{t("later")}</Link>}
        </>
      }
    >
      <MonthGrid grid={grid} current={current} />
      <p className="mt-3 text-soft text-xs">
        {t("made", { when: formatInstant(madeAt, { locale, timeZone: setting?.timeZone ?? "UTC" }) })}
        {grid.absent.length > 0 && ` ${t("absent", { kinds: grid.absent.map((kind) => kinds(kind)).join(", ") })}`}
      </p>
    </Card>
  );
}
