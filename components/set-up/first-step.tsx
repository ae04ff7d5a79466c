import { useTranslations } from "next-intl";
import { startDemoAction } from "@/lib/set-up/actions";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ButtonLink } from "../ui/link";
import { Notice } from "../ui/notice";

/** The two ways to a first board. `failed`: the demo company was tried and could not be made. */
export function FirstStep({ failed }: { failed: boolean }) {
  const t = useTranslations("auth.start");
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      {failed && (
        <Notice tone="bad" title={t("failedTitle")}>
          {t("failed")}
        </Notice>
      )}
      <div className="grid gap-10 md:grid-cols-2">
        <Card title={t("ownTitle")}>
          <p className="mb-5 text-soft">{t("own")}</p>
          <ButtonLink href="/admin/imports">{t("ownAction")}</ButtonLink>
        </Card>
        <Card title={t("demoTitle")}>
          <p className="mb-5 text-soft">{t("demo")}</p>
          <form action={startDemoAction}>
            <Button type="submit" look="secondary">
              {t("demoAction")}
            </Button>
          </form>
        </Card>
      </div>
    </div>
  );
}
