import { getTranslations } from "next-intl/server";
import type { TimelineEvent } from "@/lib/account-page/timeline/schema";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { dayIn } from "@/lib/time/days";

/** Kinds of which a day is known and no hour. */
const DAYS: ReadonlySet<string> = new Set(["invoices", "contracts", "estimates", "sales", "references", "health"]);

/** One event: when, what, and its words. */
export async function TimelineEntry({ event: { kind, at, data } }: { event: TimelineEvent }) {
  const [t, notation] = await Promise.all([getTranslations("account.timeline"), loadNotation()]);
  const format = figureFormat(notation);
  const day = dayIn(at, notation.timeZone);
  const money = (amount: string | null | undefined) => format.figure(amount ? Number(amount) : null, "money");
  const values = {
    amount:
      kind === "gestures" && data.what !== "credit" ? format.number(Number(data.amount ?? 0)) : money(data.amount),
    hasAmount: data.amount ? "yes" : "no",
    before: kind === "health" ? t(`colours.${data.before ?? "red"}`) : money(data.before),
    score: String(data.score ?? "–"),
    hasScore: data.score === null || data.score === undefined ? "no" : "yes",
    stage: data.stage ?? "",
    rank: String(data.rank ?? ""),
    brands: String(data.brands ?? ""),
    month: data.month ? format.period(data.month, "month") : "",
    count: data.count ?? 0,
    reason: kind === "follow-ups" ? t(`reasons.${data.reason ?? "by-hand"}`) : "",
    result: data.result ? t(`results.${data.result}`) : "",
  };
  const why = kind === "follow-ups" ? null : data.reason;
  const about = [data.name, data.title, data.product, data.category, data.person, data.contact, data.source, why];
  return (
    <li className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 border-line border-b py-2.5 text-sm max-sm:grid-cols-1">
      <time dateTime={DAYS.has(kind) ? day : at.toISOString()} className="whitespace-nowrap text-soft">
        {format.moment(day)}
      </time>
      <div className="min-w-0">
        <p className="break-words">{t(`events.${kind}.${data.what}`, values)}</p>
        {data.words && (
          <p className="mt-0.5 max-w-prose whitespace-pre-line break-words font-serif text-base leading-snug">
            {data.words}
          </p>
        )}
        <p className="break-words text-soft text-xs">{about.filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}
