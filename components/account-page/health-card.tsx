import { getTranslations } from "next-intl/server";
import { ExplainLink } from "@/components/metric/explain-link";
import { Sparkline } from "@/components/metric/sparkline";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { explanationAddress } from "@/lib/account-page/explanation-address";
import { loadFigure } from "@/lib/account-page/figures";
import type { Account } from "@/lib/account-page/types";
import { type FigureFormat, figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadHealth } from "@/lib/health/loaders";
import type { AccountHealth } from "@/lib/health/types";
import type { HEALTH_COMPONENTS } from "@/lib/metrics/account/health-parts/all";

const TONES = { green: "text-good", yellow: "text-warn", red: "text-bad" } as const;

/** How the account seems to be: its score with its colour in words, what it is made of, and how it came there. */
export async function HealthCard({ account }: { account: Account }) {
  const [t, notation, found, course] = await Promise.all([
    getTranslations("account.health"),
    loadNotation(),
    loadHealth({ account: account.code, history: true, limit: 1 }),
    loadFigure(account.code, { metric: "health" }),
  ]);
  const format = figureFormat(notation);
  const [health] = found;
  if (!health)
    return (
      <Card title={t("title")}>
        <p className="text-sm text-soft">{t("none")}</p>
      </Card>
    );
  return (
    <Card title={t("title")} note={t("asOf", { month: format.period(health.month, "month") })}>
      <ExplainLink metric="health" href={explanationAddress(account, { metric: "health" })} className="group block">
        <span className="flex items-baseline gap-3">
          <span className={classes("figure-large text-5xl", health.score === null && "text-faint")}>
            {format.figure(health.score, "score")}
          </span>
          <span
            className={classes(
              "font-medium group-hover:underline underline-offset-4",
              health.colour ? TONES[health.colour] : "text-faint",
            )}
          >
            {t(`colours.${health.colour ?? "unscored"}`)}
          </span>
        </span>
        {course && course.rows.filter(({ value }) => value !== null).length > 1 && (
          <span className="mt-3 block">
            <Sparkline rows={course.rows} />
          </span>
        )}
      </ExplainLink>
      <HealthParts health={health} format={format} />
    </Card>
  );
}

/** What the score is made of, each part with its own measure, and what is not known. */
async function HealthParts({ health, format }: { health: AccountHealth; format: FigureFormat }) {
  const t = await getTranslations("account.health");
  return (
    <ul className="mt-4 flex flex-col gap-3 text-sm">
      {health.parts.map(({ component, score, weight, measure }) => (
        <li key={component}>
          <div className="flex items-baseline justify-between gap-3">
            <span>{t(`parts.${component}`)}</span>
            <span className="tabular-nums">{format.figure(score, "score")}</span>
          </div>
          <div aria-hidden="true" className="mt-1 h-1 bg-sunken">
            <div className="h-full bg-accent" style={{ width: `${Math.max(1, score)}%` }} />
          </div>
          <p className="mt-1 flex justify-between gap-3 text-soft text-xs">
            <span>{t(`measures.${component}`, { value: format.number(rounded(component, measure)) })}</span>
            <span className="shrink-0">{t("weight", { share: format.figure(100 * weight, "percent") })}</span>
          </p>
        </li>
      ))}
      {health.missing.length > 0 && (
        <li className="text-soft text-xs">
          {t("missing", { parts: health.missing.map((component) => t(`parts.${component}`)).join(", ") })}
        </li>
      )}
    </ul>
  );
}

/** Measures are told as people say them: days whole, shares in percent. */
function rounded(component: keyof typeof HEALTH_COMPONENTS, measure: number): number {
  if (component === "contract") return Math.round(measure);
  if (component === "visits" || component === "wallet") return Math.round(100 * measure);
  return Math.round(10 * measure) / 10;
}
