import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { latestOf, loadFigure, loadMoment } from "@/lib/account-page/figures";
import { loadContracts, loadOpenFollowUps } from "@/lib/account-page/loaders";
import type { Account } from "@/lib/account-page/types";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { followUpAddress } from "@/lib/follow-ups/inbox-filters";

/** A contract that ends within so many days is to be spoken of. */
const SOON_DAYS = 180;
const DAY_MS = 86_400_000;

/** What to do next: what waits, and what runs out. */
export async function NextCard({ account }: { account: Account }) {
  const [t, reasons, moment, notation, followUps] = await Promise.all([
    getTranslations("account.next"),
    getTranslations("account.timeline.reasons"),
    loadMoment(),
    loadNotation(),
    loadOpenFollowUps(account.code),
  ]);
  const format = figureFormat(notation);
  const today = moment?.today ?? new Date().toISOString().slice(0, 10);
  const [contracts, share] = await Promise.all([
    loadContracts(account.code, today),
    loadFigure(account.code, { metric: "share-of-wallet" }),
  ]);
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
  const ending = contracts.filter(({ endDate }) => endDate !== null && endDate <= soon);
  const old = Number(latestOf(share)?.details?.olderThanAYear ?? 0);
  const now = Date.now();
  const steps: { key: string; node: ReactNode }[] = [
    ...followUps.map(({ code, id, reason, title, dueAt, owner }) => ({
      key: `follow-up ${id}`,
      node: (
        <>
          <PageLink
            href={followUpAddress({ code, id })}
            className="font-medium text-accent underline-offset-4 hover:underline"
          >
            {title ?? reasons(reason)}
          </PageLink>
          <span className={dueAt.getTime() < now ? "block text-bad" : "block text-soft"}>
            {t(dueAt.getTime() < now ? "overdue" : "due", { when: format.moment(dueAt.toISOString()) })}
          </span>
          <span className="block text-soft">{owner?.name ?? t("nobody")}</span>
        </>
      ),
    })),
    ...ending.map(({ id, product, endDate }) => ({
      key: `contract ${id}`,
      node: (
        <>
          <span className="font-medium">{t("contract", { day: format.moment(endDate ?? today) })}</span>
          {product && <span className="block text-soft">{product}</span>}
        </>
      ),
    })),
    ...(old > 0
      ? [{ key: "estimate", node: <span className="font-medium">{t("estimate", { count: old })}</span> }]
      : []),
  ];
  return (
    <Card title={t("title")}>
      {steps.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <ul className="text-sm">
          {steps.map(({ key, node }) => (
            <li key={key} className="break-words border-line border-b py-2.5">
              {node}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
