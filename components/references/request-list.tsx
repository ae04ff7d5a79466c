import { getTranslations } from "next-intl/server";
import { loadRequests } from "@/lib/references/loaders";
import { RequestTable } from "./request-table";

/** Who was asked, for whom, by whom, and what came of it. */
export async function RequestList() {
  const [t, requests] = await Promise.all([getTranslations("references.asked"), loadRequests()]);
  if (requests.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return <RequestTable requests={requests} withAccount />;
}
