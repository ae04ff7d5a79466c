import { useTranslations } from "next-intl";
import type { HealthEffect } from "@/lib/health/effect-types";
import { Card } from "../../ui/card";
import { Skeleton } from "../../ui/skeleton";
import { EffectCheck } from "./effect-check";
import { EffectCourse } from "./effect-course";
import { EffectGroups } from "./effect-groups";
import { EffectMovers } from "./effect-movers";

interface EffectCardProps {
  /** Null before the first scores, undefined before it was asked for. */
  effect: HealthEffect | null | undefined;
  isWorking: boolean;
  /** The form has changed since. */
  isStale: boolean;
}

/** What other weights would have made of the past. */
export function EffectCard({ effect, isWorking, isStale }: EffectCardProps) {
  const t = useTranslations("settings.health");
  const parts = useTranslations("account.health.parts");
  return (
    <Card title={t("effect.title")} note={t("effect.lead")}>
      <div role="status" className="text-sm text-soft">
        {isWorking && <p className="mb-4">{t("working")}</p>}
        {!isWorking && effect && isStale && <p className="mb-4 text-warn">{t("stale")}</p>}
        {!isWorking && effect === undefined && <p>{t("effect.ask")}</p>}
        {!isWorking && effect === null && <p>{t("effect.none")}</p>}
        {!isWorking && effect && effect.unknown.length > 0 && (
          <p className="mb-4">{t("effect.unknown", { parts: effect.unknown.map((id) => parts(id)).join(", ") })}</p>
        )}
      </div>
      {isWorking ? (
        <Skeleton className="h-72" />
      ) : (
        effect && (
          <div className="flex flex-col gap-10">
            <EffectCourse months={effect.months} />
            <EffectCheck check={effect.check} />
            <EffectGroups last={effect.last} />
            <EffectMovers last={effect.last} />
          </div>
        )
      )}
    </Card>
  );
}
