import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { loadWithdrawn } from "@/lib/references/loaders";
import { AccountName } from "./account-name";

/** Who does not speak for the firm any more; nothing while there is nobody. */
export async function WithdrawnList() {
  const [t, locale, entries] = await Promise.all([getTranslations("references"), getLocale(), loadWithdrawn()]);
  if (entries.length === 0) return null;
  return (
    <Card title={t("withdrawn.title")}>
      <Table caption={t("withdrawn.title")}>
        <thead>
          <tr>
            <HeadCell>{t("columns.account")}</HeadCell>
            <HeadCell className="hidden sm:table-cell">{t("fields.willing")}</HeadCell>
            <HeadCell>{t("fields.withdrawn")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, code, account, willingOn, withdrawnOn, note }) => (
            <tr key={id}>
              <Cell>
                <AccountName code={code} name={account} notes={[note]} />
              </Cell>
              <Cell className="hidden sm:table-cell">{formatDay(willingOn, locale)}</Cell>
              <Cell>{withdrawnOn && formatDay(withdrawnOn, locale)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
