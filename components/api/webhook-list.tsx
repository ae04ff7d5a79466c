import { getTranslations } from "next-intl/server";
import { pauseWebhookAction, removeWebhookAction, testWebhookAction } from "@/lib/webhooks/actions";
import { loadWebhooks } from "@/lib/webhooks/loaders";
import { AskTwice } from "./ask-twice";
import { RowAction } from "./row-action";

/** The addresses that are told of events, and what can be done with each. */
export async function WebhookList() {
  const [t, words, webhooks] = await Promise.all([
    getTranslations("api.webhooks"),
    getTranslations("api.events"),
    loadWebhooks(),
  ]);
  if (webhooks.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <ul>
      {webhooks.map(({ id, url, events, enabled, waiting, failed }) => (
        <li key={id} className="border-line border-b py-3 text-sm first:border-t">
          <p className="font-medium [overflow-wrap:anywhere]">{url}</p>
          <p className="text-soft">{events.map((event) => words(`${event.replace(".", "-")}.name`)).join(", ")}</p>
          <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6">
            <p className="text-soft">
              <span className={enabled ? "text-good" : "text-warn"}>{t(enabled ? "on" : "paused")}</span>
              {waiting > 0 && ` · ${t("waiting", { count: waiting })}`}
              {failed > 0 && <span className="text-bad"> · {t("failedLately", { count: failed })}</span>}
            </p>
            <div className="flex flex-wrap items-baseline gap-x-5">
              {enabled && (
                <RowAction
                  action={testWebhookAction}
                  label={t("test")}
                  labelNamed={t("testNamed", { url })}
                  done={t("testSent")}
                >
                  <input type="hidden" name="webhookId" value={id} />
                </RowAction>
              )}
              <RowAction
                action={pauseWebhookAction}
                label={t(enabled ? "pause" : "resume")}
                labelNamed={t(enabled ? "pauseNamed" : "resumeNamed", { url })}
                done={t(enabled ? "paused" : "on")}
              >
                <input type="hidden" name="webhookId" value={id} />
                <input type="hidden" name="enabled" value={enabled ? "no" : "yes"} />
              </RowAction>
              <AskTwice action={removeWebhookAction} label={t("remove")} labelNamed={t("removeNamed", { url })}>
                <input type="hidden" name="webhookId" value={id} />
              </AskTwice>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
