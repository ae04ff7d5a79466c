import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { FigureFormat } from "@/lib/board/figure-format";
import type { Pair } from "@/lib/board/overview/pairs";

/** The loop with the customers, step by step with its day: full where it was taken, open where it was not. */
export function LoopSteps({ steps, format }: { steps: Pair["steps"]; format: FigureFormat }) {
  const t = useTranslations("boards.overview.charts.kpi-cpi.steps");
  if (steps.every(({ day }) => day === null)) return null;
  return (
    <ol aria-label={t("label")} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {steps.map(({ step, day }) => (
        <li key={step} className={classes("flex items-baseline gap-1.5", day ? "text-soft" : "text-faint")}>
          <span
            aria-hidden="true"
            className={classes("size-1.5 rounded-full border border-current", day && "bg-current")}
          />
          <span>
            {t(step)} {day ? format.moment(day) : `(${t("open")})`}
          </span>
        </li>
      ))}
    </ol>
  );
}
