import { getTranslations } from "next-intl/server";
import { EXAMPLES } from "@/lib/webhooks/examples";
import { ANNOUNCED } from "@/lib/webhooks/types";
import { Code } from "./code";

const VERIFY = `signed  = headers["webhook-id"] + "." + headers["webhook-timestamp"] + "." + body
key     = base64_decode(secret without "whsec_")
correct = "v1," + base64_encode(hmac_sha256(key, signed))
# Compare with headers["webhook-signature"]; refuse what is more than five minutes old.`;

/** What an address is told, and how to see that it comes from here. */
export async function WebhookReference() {
  const [t, words] = await Promise.all([getTranslations("api.reference"), getTranslations("api.events")]);
  return (
    <div className="text-sm">
      <p className="max-w-prose">{t("webhooksText")}</p>
      <Code text={VERIFY} />
      {ANNOUNCED.map((event) => (
        <div key={event} className="mt-5">
          <h3 className="font-medium">
            <span className="font-mono text-xs">{event}</span> {words(`${event.replace(".", "-")}.hint`)}
          </h3>
          <Code
            text={JSON.stringify(
              { type: event, timestamp: "2026-11-02T09:15:00.000Z", data: EXAMPLES[event] },
              null,
              2,
            )}
          />
        </div>
      ))}
    </div>
  );
}
