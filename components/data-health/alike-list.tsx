import { getTranslations } from "next-intl/server";
import { loadFindings } from "@/lib/data-health/loaders";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { KeepApartForm } from "./apart-form";
import { FindingPage } from "./finding-page";
import { mergeAddress, NamedAccount } from "./named-account";

/** Pairs of accounts that look like one, each with the way to merge them, or to say that they are two. */
export async function AlikeList({ after }: { after: number }) {
  const [t, { findings, ...page }] = await Promise.all([
    getTranslations("data-health"),
    loadFindings("accounts-alike", after),
  ]);
  return (
    <FindingPage check="accounts-alike" address="/admin/data/alike" after={after} shown={findings.length} {...page}>
      <Table caption={t("checks.accounts-alike.name")}>
        <thead>
          <tr>
            <HeadCell>{t("alike.one")}</HeadCell>
            <HeadCell>{t("alike.other")}</HeadCell>
            <HeadCell className="hidden sm:table-cell">{t("alike.why")}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t("alike.merge")}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ position, account, other, detail }) => (
            <tr key={position}>
              <Cell>
                <NamedAccount account={account} />
              </Cell>
              <Cell>{other && <NamedAccount account={other} />}</Cell>
              <Cell className="hidden sm:table-cell">
                {detail.by.map((by) => t(`alike.by.${by}`, { domain: detail.domain ?? "" })).join("; ")}
              </Cell>
              <Cell>
                {other && (
                  <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                    <Link href={mergeAddress(other, account)}>{t("alike.merge")}</Link>
                    <KeepApartForm one={account} other={other} />
                  </span>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </FindingPage>
  );
}
