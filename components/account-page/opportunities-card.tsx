import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { loadOpportunities } from "@/lib/account-page/loaders";
import type { Opportunity } from "@/lib/account-page/opportunities";
import type { Account } from "@/lib/account-page/types";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";

const TONES = { open: "text-ink", won: "text-good", lost: "text-bad", "no-decision": "text-soft" } as const;

/** The sales to the account: what each is worth, where it stands, and the stages that it came through. */
export async function OpportunitiesCard({ account }: { account: Account }) {
  const [t, opportunities, notation] = await Promise.all([
    getTranslations("account.sales"),
    loadOpportunities(account.code),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const daysOf = ({ openedOn, closedOn, outcome }: Opportunity) => {
    const opened = openedOn && t("opened", { day: format.moment(openedOn) });
    const closed = closedOn && t(outcome === "open" ? "expected" : "closed", { day: format.moment(closedOn) });
    return [opened, closed].filter((day) => day !== null);
  };
  return (
    <Card title={t("title")}>
      {opportunities.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <ul className="text-sm">
          {opportunities.map((opportunity) => {
            const { id, name, product, outcome, stage, stages, amount, reason, competitor, owner } = opportunity;
            const way = stages.map((step) => `${step.stage} (${format.moment(step.enteredOn)})`).join(" → ");
            const why = [reason, competitor && t("against", { competitor }), owner].filter(Boolean).join(" · ");
            return (
              <li key={id} className="border-line border-b py-2.5">
                <div className="flex items-baseline justify-between gap-4">
                  <span className="min-w-0 break-words font-medium">{name ?? product ?? t("unnamed")}</span>
                  <span className="shrink-0 tabular-nums">
                    {format.figure(amount === null ? null : Number(amount), "money")}
                  </span>
                </div>
                <p>
                  <span className={TONES[outcome]}>{t(`outcomes.${outcome}`)}</span>
                  {outcome === "open" && stage && ` · ${stage}`}
                  {daysOf(opportunity).map((day) => (
                    <span key={day} className="text-soft">
                      {" · "}
                      <span className="inline-block">{day}</span>
                    </span>
                  ))}
                </p>
                {way && <p className="text-soft text-xs">{way}</p>}
                {why && <p className="text-soft text-xs">{why}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
