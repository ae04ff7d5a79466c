import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/lib/format/dates";
import { loadReferencesOf } from "@/lib/references/loaders";
import { AskButton } from "./ask-button";
import { EntryButton } from "./entry-button";
import { EntryList } from "./entry-list";
import { RequestTable } from "./request-table";
import { Validation } from "./validation";

interface AccountReferencesProps {
  accountId: number;
  name: string;
}

/** One account as a reference: whether it is willing, whose word stands behind it, and whom it was asked for. */
export async function AccountReferences({ accountId, name }: AccountReferencesProps) {
  const [t, locale, { entries, requests, willing }] = await Promise.all([
    getTranslations("references"),
    getLocale(),
    loadReferencesOf(accountId),
  ]);
  return (
    <ClientMessages namespaces={["references"]}>
      <Card
        title={t("account.title")}
        actions={
          <>
            {willing && !willing.freeOn && <AskButton accountId={accountId} account={name} />}
            <EntryButton account={{ accountId, name }} look="plain" />
          </>
        }
      >
        <div className="flex flex-col gap-6 text-sm">
          {willing ? (
            <div>
              <p>{t("account.willing", { day: formatDay(willing.willingOn, locale) })}</p>
              <Validation of={willing} />
              {willing.freeOn && (
                <p className="mt-1 text-soft">{t("find.freeOn", { day: formatDay(willing.freeOn, locale) })}</p>
              )}
            </div>
          ) : (
            <p className="text-soft">{t(entries.length > 0 ? "account.notNow" : "account.notYet")}</p>
          )}
          {entries.length > 0 && <EntryList entries={entries} />}
          {requests.length > 0 && <RequestTable requests={requests} />}
        </div>
      </Card>
    </ClientMessages>
  );
}
