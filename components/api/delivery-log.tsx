import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { sendAgainAction } from "@/lib/webhooks/actions";
import type { Delivery } from "@/lib/webhooks/data";
import { loadDeliveries } from "@/lib/webhooks/loaders";
import { OWN_FAULTS } from "@/lib/webhooks/types";
import { Link } from "../ui/link";
import { RowAction } from "./row-action";

const TONES = { waiting: "text-soft", delivered: "text-good", failed: "text-bad" } as const;

/** What was sent where, what came back, and what is still to be tried. */
export async function DeliveryLog({ before }: { before: string | null }) {
  const [t, words, locale, setting, { deliveries, older }] = await Promise.all([
    getTranslations("api.webhooks"),
    getTranslations("api.events"),
    getLocale(),
    loadSetting(),
    loadDeliveries(before),
  ]);
  if (deliveries.length === 0) return <p className="text-sm text-soft">{t("logEmpty")}</p>;
  const at = (instant: Date) => formatInstant(instant, { locale, timeZone: setting?.timeZone ?? "UTC" });

  const wordsOf = (fault: string | null) => {
    const own = OWN_FAULTS.find((each) => each === fault);
    return own ? t(`faults.${own}`) : fault;
  };

  function course({ status, attempts, answered, fault, nextTryAt, endedAt }: Delivery): string {
    const parts = [
      answered !== null && t("answered", { status: String(answered) }),
      wordsOf(fault),
      attempts > 0 && t("tries", { count: attempts }),
      status === "waiting" && attempts > 0 && t("nextTry", { date: at(nextTryAt) }),
      endedAt && at(endedAt),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  return (
    <>
      <ul>
        {deliveries.map((delivery) => {
          const { id, event, url, status, createdAt, payload } = delivery;
          return (
            <li key={id} className="border-line border-b py-3 text-sm first:border-t">
              <div className="flex items-baseline justify-between gap-x-6">
                <div className="min-w-0 [overflow-wrap:anywhere]">
                  <p>
                    <span className={`font-medium ${TONES[status]}`}>{t(`status.${status}`)}</span>
                    {" · "}
                    {words(`${event.replace(".", "-")}.name`)}
                    {" · "}
                    <span className="text-soft">{at(createdAt)}</span>
                  </p>
                  <p className="text-soft">{url}</p>
                  <p className="text-soft">{course(delivery)}</p>
                </div>
                {status !== "waiting" && (
                  <RowAction
                    action={sendAgainAction}
                    label={t("again")}
                    labelNamed={t("againNamed", { id })}
                    done={t("againDone")}
                  >
                    <input type="hidden" name="deliveryId" value={id} />
                  </RowAction>
                )}
              </div>
              <details className="mt-1">
                <summary className="cursor-pointer text-soft">{t("content")}</summary>
                <pre className="mt-2 overflow-x-auto bg-sunken p-3 text-xs">{JSON.stringify(payload, null, 2)}</pre>
              </details>
            </li>
          );
        })}
      </ul>
      {older && (
        <p className="mt-4 text-sm">
          <Link href={`/admin/api/webhooks?before=${older}`}>{t("older")}</Link>
        </p>
      )}
    </>
  );
}
