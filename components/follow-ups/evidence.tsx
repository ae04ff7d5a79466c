import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { InboxItem } from "@/lib/follow-ups/loaders";

/** Why a follow-up was opened: what was known then, in sentences, and the customer's own words. */
export function EvidenceText({ item }: { item: InboxItem }) {
  const sentences = useSentences(item);
  const { comment, note } = item.evidence;
  const words = comment ?? note;
  return (
    <div className="flex max-w-prose flex-col gap-2">
      {sentences.length > 0 && <p>{sentences.join(" ")}</p>}
      {words && (
        <blockquote className="whitespace-pre-line border-edge border-l-2 pl-3 font-serif text-lg [overflow-wrap:anywhere]">
          {words}
        </blockquote>
      )}
    </div>
  );
}

function useSentences({ reason, evidence }: InboxItem): string[] {
  const t = useTranslations("follow-ups.evidence");
  const format = useFigureFormat();
  const e = evidence;
  const day = (text: string | null | undefined) => (text ? format.moment(text) : "–");
  const money = (amount: string) => format.figure(Number(amount), "money");
  switch (reason) {
    case "detractor":
      return [
        t("detractor", { score: e.score ?? "–", at: day(e.answeredAt) }),
        ...(e.contact ? [t("contact", { contact: e.contact })] : []),
      ];
    case "falling-health":
      return [
        t("health", { health: format.figure(e.health ?? null, "score"), month: monthOf(format, e.month) }),
        ...(typeof e.healthBefore === "number"
          ? [t("healthBefore", { before: format.figure(e.healthBefore, "score") })]
          : []),
      ];
    case "contract-end":
      return [t("contractEnd", { day: day(e.contractEnd) }), ...(e.mrr ? [t("mrr", { amount: money(e.mrr) })] : [])];
    case "stale-estimate":
      return [
        t("estimate", { day: day(e.estimatedOn) }),
        ...(e.amount ? [t("estimateAmount", { amount: money(e.amount) })] : []),
        ...(e.person ? [t("estimatePerson", { person: e.person })] : []),
      ];
    case "expiring-validation":
      return [
        t("validation", { day: day(e.expiresOn) }),
        ...(e.validatedBy ? [t("validatedBy", { by: e.validatedBy })] : []),
      ];
    case "stalled-deal":
      return [
        ...(e.deal ? [t("dealNamed", { deal: e.deal })] : []),
        ...(e.since
          ? [
              e.stage
                ? t("dealStage", { stage: e.stage, since: day(e.since) })
                : t("dealSince", { since: day(e.since) }),
            ]
          : []),
        ...(e.expectedOn ? [t("dealExpected", { day: day(e.expectedOn) })] : []),
        ...(e.amount ? [t("dealAmount", { amount: money(e.amount) })] : []),
      ];
    case "by-hand":
      return [];
  }
}

const monthOf = (format: ReturnType<typeof useFigureFormat>, month: string | undefined) =>
  month ? format.period(month, "month") : "–";
