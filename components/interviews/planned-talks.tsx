import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { loadPlannedOf, loadTalkChoices } from "@/lib/interviews/loaders";
import { PlanButton } from "./plan-button";
import { TalkLine } from "./talk-line";

interface PlannedTalksProps {
  accountId: number;
  name: string;
}

/** The talks that are planned with one account. */
export async function PlannedTalks({ accountId, name }: PlannedTalksProps) {
  const [t, { talks, contacts }, choices] = await Promise.all([
    getTranslations("interviews"),
    loadPlannedOf(accountId),
    loadTalkChoices(),
  ]);
  return (
    <ClientMessages namespaces={["interviews"]}>
      <Card title={t("planned.title")} actions={<PlanButton choices={choices} account={{ accountId, name }} />}>
        {talks.length === 0 ? (
          <p className="text-sm text-soft">{t("planned.none")}</p>
        ) : (
          <ul>
            {talks.map((talk) => (
              <TalkLine key={talk.id} talk={talk} choices={choices} contacts={contacts} />
            ))}
          </ul>
        )}
      </Card>
    </ClientMessages>
  );
}
