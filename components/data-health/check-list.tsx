import { getLocale, getTranslations } from "next-intl/server";
import { loadChecks } from "@/lib/data-health/loaders";
import { ACCOUNT_CHECKS, type CheckId } from "@/lib/data-health/types";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { loadSetting } from "@/lib/settings/loaders";
import { Card } from "../ui/card";
import { classes } from "../ui/classes";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";

/** Every check with how much it found and when; each leads to its list. */
export async function CheckList() {
  const [t, locale, setting, checks] = await Promise.all([
    getTranslations("data-health"),
    getLocale(),
    loadSetting(),
    loadChecks(),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  return (
    <Card title={t("checks.title")}>
      {/* No wider than a glance from what was looked for to what was found. */}
      <Table caption={t("checks.title")} className="max-w-4xl">
        <thead>
          <tr>
            <HeadCell>{t("checks.what")}</HeadCell>
            <HeadCell numeric className="max-sm:pr-0">
              {t("checks.found")}
            </HeadCell>
            <HeadCell className="hidden sm:table-cell">{t("checks.made")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ check, found, madeAt }) => (
            <tr key={check}>
              <Cell>
                <Link href={addressOf(check)}>{t(`checks.${check}.name`)}</Link>
              </Cell>
              <Cell numeric className={classes("max-sm:pr-0", found ? "font-semibold" : "text-soft")}>
                {formatNumber(found, locale)}
              </Cell>
              <Cell className="hidden whitespace-nowrap text-soft sm:table-cell">
                {madeAt
                  ? formatInstant(madeAt, { locale, timeZone })
                  : t(found === null ? "checks.never" : "checks.now")}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Where the list of a check is. */
export function addressOf(check: CheckId): string {
  if (check === "accounts-alike") return "/admin/data/alike";
  if (check === "contacts-twice") return "/admin/data/contacts";
  return ACCOUNT_CHECKS.some((each) => each === check) ? `/admin/data/accounts/${check}` : `/admin/data/${check}`;
}
