import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { PageLink } from "@/components/ui/page-link";
import { accountAddress } from "@/lib/account-page/address";
import type { LastMonthEffect, Mover } from "@/lib/health/effect-types";

/** The accounts whose score changes most. */
export function EffectMovers({ last: { risers, fallers } }: { last: LastMonthEffect }) {
  const t = useTranslations("settings.health.effect");
  return (
    <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
      <Movers title={t("risers")} none={t("noRisers")} movers={risers} />
      <Movers title={t("fallers")} none={t("noFallers")} movers={fallers} />
    </div>
  );
}

function Movers({ title, none, movers }: { title: string; none: string; movers: readonly Mover[] }) {
  const t = useTranslations("settings.health.effect");
  const format = useFigureFormat();
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-semibold">{title}</h3>
      {movers.length === 0 ? (
        <p className="text-sm text-soft">{none}</p>
      ) : (
        <ul className="text-sm">
          {movers.map(({ code, name, inForce, proposed }) => (
            <li key={code} className="flex justify-between gap-4 border-line border-b py-1.5">
              <PageLink
                href={accountAddress(code)}
                className="min-w-0 text-accent [overflow-wrap:anywhere] hover:underline"
              >
                {name}
              </PageLink>
              <span className="shrink-0 tabular-nums">
                {t("scores", { old: format.figure(inForce, "score"), next: format.figure(proposed, "score") })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
