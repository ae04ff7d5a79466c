import { getLocale, getTranslations } from "next-intl/server";
import { loadApart } from "@/lib/data-health/loaders";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { ForgetApartForm } from "./apart-form";
import { NamedAccount } from "./named-account";

/** Pairs of accounts of which somebody said that they are two, each with the way to take it back; nothing where there is none. */
export async function ApartList({ before }: { before: number | null }) {
  const [t, locale, setting, { pairs, next }] = await Promise.all([
    getTranslations("data-health.alike"),
    getLocale(),
    loadSetting(),
    loadApart(before),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  if (pairs.length === 0) return null;
  return (
    <Card title={t("apart.title")}>
      <p className="mb-4 max-w-prose text-sm text-soft">{t("apart.lead")}</p>
      <Table caption={t("apart.title")}>
        <thead>
          <tr>
            <HeadCell>{t("one")}</HeadCell>
            <HeadCell>{t("other")}</HeadCell>
            <HeadCell className="hidden sm:table-cell">{t("apart.said")}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t("apart.back")}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ id, account, other, saidAt, saidBy }) => (
            <tr key={id}>
              <Cell>
                <NamedAccount account={account} />
              </Cell>
              <Cell>
                <NamedAccount account={other} />
              </Cell>
              <Cell className="hidden sm:table-cell">
                {formatInstant(saidAt, { locale, timeZone })}
                <span className="block text-soft">{saidBy}</span>
              </Cell>
              <Cell>
                <ForgetApartForm pair={id} names={{ one: account.name, other: other.name }} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {next !== null && (
        <p className="mt-4 text-sm">
          <Link href={`/admin/data/alike?before=${next}`}>{t("apart.more")}</Link>
        </p>
      )}
    </Card>
  );
}
