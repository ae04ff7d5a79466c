import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Something could not be fetched, and can be tried again. */
export function QueryFailure({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("board.explanation");
  return (
    <Notice tone="bad" live>
      <p className="mb-3">{t("failed")}</p>
      <Button look="secondary" small onClick={onRetry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
