import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { loadTickets } from "@/lib/account-page/loaders";
import type { Account } from "@/lib/account-page/types";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";

/** What the account wrote to us about, those that wait for a solution first. */
export async function TicketsCard({ account }: { account: Account }) {
  const [t, { tickets, total, open }, notation] = await Promise.all([
    getTranslations("account.tickets"),
    loadTickets(account.code),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  return (
    <Card title={t("title")} note={total > 0 ? t("note", { total, open }) : undefined}>
      {total === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <ul className="text-sm">
          {tickets.map(({ id, openedAt, resolvedAt, satisfaction, category, priority, subject }) => (
            <li key={id} className="border-line border-b py-2.5">
              <span className="break-words font-medium">{subject ?? category ?? t("unnamed")}</span>
              <p className="text-soft">
                <span className="inline-block">{t("opened", { when: format.moment(openedAt.toISOString()) })} ·</span>{" "}
                {resolvedAt ? (
                  <span className="inline-block">
                    {t("resolved", { when: format.moment(resolvedAt.toISOString()) })}
                  </span>
                ) : (
                  <span className="text-warn">{t("waiting")}</span>
                )}
              </p>
              <p className="text-soft text-xs">
                {[subject && category, priority, satisfaction !== null && t("satisfaction", { score: satisfaction })]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
