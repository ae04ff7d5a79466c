import { getTranslations } from "next-intl/server";
import { keepPlanAction } from "@/lib/imports/batch/actions";
import { loadWaiting } from "@/lib/imports/batch/loaders";
import { Button } from "../ui/button";

/** Where other files wait: keeps what was said about this one, and leads back to all of them. */
export async function KeepForOthers({ uploadId, plan }: { uploadId: string; plan: string }) {
  const [t, waiting] = await Promise.all([getTranslations("upload.prepare"), loadWaiting()]);
  if (!waiting.some(({ id }) => id !== uploadId)) return null;
  return (
    <form action={keepPlanAction}>
      <input type="hidden" name="upload" value={uploadId} />
      <input type="hidden" name="plan" value={plan} />
      <Button type="submit" look="secondary">
        {t("keepForOthers")}
      </Button>
    </form>
  );
}
