import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { InboxItem } from "@/lib/follow-ups/loaders";

/** How a follow-up was closed, when and by whom. */
export function OutcomeText({ item: { result, outcome, lossReason, closedAt, closedBy } }: { item: InboxItem }) {
  const t = useTranslations("follow-ups");
  const format = useFigureFormat();
  if (!closedAt || !result) return null;
  return (
    <section aria-label={t("close.outcome")} className="max-w-prose border-line border-t pt-4">
      <p className="font-semibold">{t(`close.results.${result}`)}</p>
      {lossReason && <p className="text-sm">{t("lossReason", { reason: lossReason })}</p>}
      {outcome && <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{outcome}</p>}
      <p className="mt-1 text-faint text-xs">
        {t("closedLine", { at: format.moment(closedAt.toISOString()), name: closedBy ?? "–" })}
      </p>
    </section>
  );
}
