import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RefusedRequest } from "./explanation-query";

/** Something could not be fetched, for what reason where the server gave one, and can be tried again. */
export function QueryFailure({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const t = useTranslations("board.explanation");
  return (
    <Notice tone="bad" live>
      <p className="mb-3">{error instanceof RefusedRequest ? error.message : t("failed")}</p>
      <Button look="secondary" small onClick={onRetry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
