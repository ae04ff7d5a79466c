import { useTranslations } from "next-intl";
import type { FigureFormat } from "@/lib/board/figure-format";
import { type BoardWords, targetLine } from "@/lib/board/target-words";
import type { Unit } from "@/lib/metrics/types";
import type { Standing } from "@/lib/targets/types";
import { TargetMark } from "./target-mark";

/** A target as a tile and the explanation show it: what was set, and how the figure stands to it. */
export interface ShownTarget {
  /** Exact decimal. */
  value: string;
  standing: Standing;
}

/** "Target 40 ○ 6 points short", in small. */
export function TargetLine({ target, unit, format }: { target: ShownTarget; unit: Unit; format: FigureFormat }) {
  const t = useTranslations("board") as BoardWords;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-soft text-xs tabular-nums">
      <span>{targetLine(target.value, { unit, format, t })}</span>
      <TargetMark standing={target.standing} unit={unit} format={format} t={t} />
    </span>
  );
}
