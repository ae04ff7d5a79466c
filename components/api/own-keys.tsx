import { getTranslations } from "next-intl/server";
import { loadOwnKeys, loadOwnScopes } from "@/lib/api-keys/loaders";
import { ClientMessages } from "../shell/client-messages";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { KeyForm } from "./key-form";
import { KeyList } from "./key-list";

/** The reader's own keys, and how to make one: a card for the page of one's own account. */
export async function OwnKeys() {
  const [t, keys, scopes] = await Promise.all([getTranslations("api.keys"), loadOwnKeys(), loadOwnScopes()]);
  return (
    <ClientMessages namespaces={["auth", "api"]}>
      <Card
        title={t("own")}
        note={t.rich("ownNote", { reference: (words) => <Link href="/api/v1/docs">{words}</Link> })}
      >
        <div className="flex flex-col gap-6">
          {keys.length > 0 && <KeyList keys={keys} now={new Date()} />}
          <details className="group">
            <summary className="cursor-pointer font-medium text-accent text-sm">{t("makeOne")}</summary>
            <div className="mt-4 max-w-md">
              <KeyForm scopes={scopes} />
            </div>
          </details>
        </div>
      </Card>
    </ClientMessages>
  );
}
