import { getTranslations } from "next-intl/server";
import { loadAccounts, loadChoices } from "@/lib/data-health/loaders";
import { type AccountCheck, MENDED_BY } from "@/lib/data-health/types";
import { EmptyState } from "../ui/empty-state";
import { Link } from "../ui/link";
import { PageLinks } from "../ui/page-links";
import { AccountRows } from "./account-rows";
import { MendForm } from "./mend-form";

/** The accounts that a check finds, a page at a time, with what mends them. */
export async function AccountList({ check, after }: { check: AccountCheck; after?: string }) {
  const mended = MENDED_BY[check];
  const [t, { accounts, next }, choices] = await Promise.all([
    getTranslations("data-health"),
    loadAccounts(check, after),
    mended ? loadChoices() : null,
  ]);
  const address = `/admin/data/accounts/${check}`;
  if (accounts.length === 0)
    return (
      <EmptyState title={t("list.noneTitle")} action={after && <Link href={address}>{t("list.first")}</Link>}>
        {t("list.none")}
      </EmptyState>
    );
  const rows = <AccountRows accounts={accounts} choosable={mended !== undefined} />;
  return (
    <>
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <a href={`${address}/list.csv`} download className="text-accent underline underline-offset-3">
          {t("list.csv")}
        </a>
        {mended && (
          <a href={`${address}/list.csv?template=1`} download className="text-accent underline underline-offset-3">
            {t("list.template")}
          </a>
        )}
        <Link href="/admin/imports?kind=accounts">{t("list.upload")}</Link>
      </p>
      {mended && choices ? (
        <MendForm key={after ?? ""} check={check} column={mended} owners={choices.owners} segments={choices.segments}>
          {rows}
        </MendForm>
      ) : (
        rows
      )}
      <PageLinks
        back={{ label: t("list.first"), href: after ? address : null }}
        on={{ label: t("list.next"), href: next ? `${address}?after=${encodeURIComponent(next)}` : null }}
      />
    </>
  );
}
