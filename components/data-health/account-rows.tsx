import { getTranslations } from "next-intl/server";
import type { CheckedAccount } from "@/lib/data-health/types";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";

/** Accounts by code and name, each with a box to choose it where something can be done about the chosen ones. */
export async function AccountRows({
  accounts,
  choosable,
}: {
  accounts: readonly CheckedAccount[];
  choosable: boolean;
}) {
  const t = await getTranslations("data-health.list");
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          {choosable && (
            <HeadCell className="w-10">
              <span className="sr-only">{t("choose")}</span>
            </HeadCell>
          )}
          <HeadCell>{t("account")}</HeadCell>
          <HeadCell>{t("segment")}</HeadCell>
          <HeadCell>{t("owner")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, code, name, segment, owner }) => (
          <tr key={id}>
            {choosable && (
              <Cell>
                <input
                  type="checkbox"
                  name="code"
                  value={code}
                  aria-label={t("chooseOne", { name })}
                  className="size-5 accent-accent align-middle"
                />
              </Cell>
            )}
            <Cell className="[overflow-wrap:anywhere]">
              <Link href={`/accounts/${encodeURIComponent(code)}`}>{name}</Link>
              <span className="block text-soft">{code}</span>
            </Cell>
            <Cell>{segment ?? "–"}</Cell>
            <Cell className="[overflow-wrap:anywhere]">{owner ?? "–"}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
