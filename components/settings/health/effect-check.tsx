import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { AreaEffect, CheckEffect } from "@/lib/health/effect-types";

/** Whether the proposed weights would have told losses better than those in force. */
export function EffectCheck({ check }: { check: CheckEffect | null }) {
  const t = useTranslations("settings.health.effect");
  const format = useFigureFormat();
  const fine = (value: number) => format.fine(value, "ratio");
  const areaText = (area: AreaEffect | null) => {
    if (!area) return "–";
    if (!area.interval) return fine(area.value);
    return t("area", { value: fine(area.value), low: fine(area.interval.low), high: fine(area.interval.high) });
  };
  const isKnown = check !== null && (check.inForce !== null || check.proposed !== null);
  return (
    <div>
      <h3 className="font-semibold">{t("check")}</h3>
      <p className="mt-1 text-sm text-soft">{t("checkLead")}</p>
      {!isKnown ? (
        <p className="mt-3 text-sm">{t("noCheck")}</p>
      ) : (
        <>
          <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
            {(["inForce", "proposed"] as const).map((model) => (
              <div key={model} className="contents">
                <dt className="text-soft first-letter:uppercase">{t(model)}</dt>
                <dd className="tabular-nums">{areaText(check[model])}</dd>
              </div>
            ))}
          </dl>
          <Verdict difference={check.difference} />
          <p className="mt-1 text-soft text-xs">
            {t("looked", {
              months: check.months.map((month) => format.period(month, "month", "short")).join(", "),
              lost: check.lost,
              stayed: check.stayed,
            })}
          </p>
        </>
      )}
    </div>
  );
}

/** To the thousandth: a real difference of which an end rounds to nothing would look like none. */
function Verdict({ difference }: Pick<CheckEffect, "difference">) {
  const t = useTranslations("settings.health.effect");
  const format = useFigureFormat();
  const fine = (value: number) => format.number(Math.round(value * 1_000) / 1_000);
  if (!difference?.interval) return null;
  const { value, interval } = difference;
  const isWorse = value < 0;
  // Told by its size: what is worse by a little is worse by little to much.
  const ends = isWorse ? [-interval.high, -interval.low] : [interval.low, interval.high];
  const [low = 0, high = 0] = ends;
  const isReal = low > 0;
  const word = isWorse ? (isReal ? "worse" : "worseNoise") : isReal ? "better" : "betterNoise";
  return (
    <p className="mt-3 font-medium">
      {value === 0 ? t("same") : t(word, { value: fine(Math.abs(value)), low: fine(low), high: fine(high) })}
    </p>
  );
}
