import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { FigureFormat } from "@/lib/board/figure-format";
import { changeDigits, type ChangeMark as Mark, pluralOfPoints } from "@/lib/charts/prepare-change";
import type { Unit } from "@/lib/metrics/types";

interface ChangeMarkProps {
  mark: Mark | null;
  unit: Unit;
  /** Name of the period or the group compared with. */
  against: string;
  format: FigureFormat;
}

const TONES = { good: "text-good", bad: "text-bad", neutral: "text-soft" } as const;

/** A change in words, with a shape for its certainty: full for real, a wave for noise, open where everybody is counted. */
export function ChangeMark({ mark, unit, against, format }: ChangeMarkProps) {
  const t = useTranslations("board");
  if (mark === null) return <span className="text-faint">{t("change.none")}</span>;
  const { than, direction, verdict, shown } = mark;
  const amount = shown && format.change(shown, unit);
  if (than === "part")
    return <span className="text-soft">{t("difference.part", { share: amount ?? "", against })}</span>;
  const said = than === "group" ? "difference" : "change";
  const size =
    shown?.kind === "points"
      ? t("points", { value: amount ?? "", count: pluralOfPoints(shown.value, changeDigits(unit)) })
      : amount;
  const text =
    direction === "flat"
      ? t(`${said}.flat`, { against })
      : size === null
        ? t(`${said}.${direction}FromNothing`, { against })
        : t(`${said}.${direction}`, { change: size, against });
  return (
    <span className={classes("inline-flex items-baseline gap-1.5", TONES[mark.tone])}>
      <Shape direction={direction} verdict={verdict} />
      <span>
        {text}
        {verdict !== "exact" && direction !== "flat" && <>, {t(`${said}.${verdict}`)}</>}
      </span>
    </span>
  );
}

function Shape({ direction, verdict }: Pick<Mark, "direction" | "verdict">) {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 shrink-0 overflow-visible" aria-hidden="true">
      {verdict === "noise" || direction === "flat" ? (
        <path d="M0,5 C2,1 3.5,1 5,5 S8,9 10,5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <path
          d={direction === "up" ? "M5,0.5 L9.5,9 H0.5 Z" : "M5,9.5 L9.5,1 H0.5 Z"}
          fill={verdict === "real" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
