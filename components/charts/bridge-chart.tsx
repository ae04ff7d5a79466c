import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import type { FigureFormat } from "@/lib/board/figure-format";
import { levelTop } from "@/lib/charts/plot";
import type { Bridge, BridgeBar } from "@/lib/charts/prepare-bridge";

const GROUNDS: Record<BridgeBar["kind"], string> = { total: "bg-series-7", gain: "bg-good", loss: "bg-bad" };

/** On a phone, every other amount of more characters than these has no room below the axis. */
const ROOM = 5;

interface BridgeChartProps {
  bridge: Bridge;
  format: FigureFormat;
  /** The amount of a bar, which may be a link. */
  figure: (bar: BridgeBar, amount: string) => ReactNode;
}

/** Recurring revenue from start to end, step by step, counted from the start; thin lines carry each level to the next bar. */
export function BridgeChart({ bridge, format, figure }: BridgeChartProps) {
  const t = useTranslations("charts.bridge");
  const { bars, scale } = bridge;
  const left = (level: number) => 100 - levelTop(level, scale.domain);
  const largest = Math.max(...bars.map(({ amount }) => Math.abs(amount)));
  const signed = ({ kind, amount }: BridgeBar) => {
    const sign = kind === "total" || amount === 0 ? "" : amount > 0 ? "+" : "−";
    return `${sign}${format.figure(Math.abs(amount), "money", largest)}`;
  };
  return (
    <div className="pt-2 text-xs">
      <div className="relative">
        <div aria-hidden="true" className="absolute inset-y-0 right-24 left-24">
          {scale.ticks.map((level) => (
            <div
              key={level}
              className={classes("absolute inset-y-0 border-l", level === 0 ? "border-edge" : "border-line")}
              style={{ left: `${left(level)}%` }}
            />
          ))}
        </div>
        <ul>
          {bars.map((bar) => (
            <li key={bar.id} className="relative flex h-[2.55rem] items-center pr-24 pl-24">
              <span className="absolute left-0 w-22 text-right">{t(bar.id)}</span>
              <span className="relative h-5 w-full">
                <span
                  aria-hidden="true"
                  className={classes(
                    "absolute inset-y-0",
                    bar.kind === "total" ? "min-w-0.5" : "min-w-px",
                    GROUNDS[bar.kind],
                  )}
                  style={{ left: `${left(bar.span[0])}%`, width: `${left(bar.span[1]) - left(bar.span[0])}%` }}
                />
                {bar.id !== "end" && (
                  <span
                    aria-hidden="true"
                    className="absolute top-full h-[1.3rem] border-soft border-l border-dashed"
                    style={{ left: `${left(bar.level)}%` }}
                  />
                )}
                <span
                  className="absolute inset-y-0 flex items-center whitespace-nowrap pl-2 font-medium tabular-nums"
                  style={{ left: `${left(bar.span[1])}%` }}
                >
                  {figure(bar, signed(bar))}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div aria-hidden="true" className="relative mr-24 ml-24 h-5">
        {scale.ticks.map((level, index) => (
          <span
            key={level}
            className={classes(
              "-translate-x-1/2 absolute top-1 whitespace-nowrap text-soft",
              index % 2 === 1 && format.axis(level, "money").length > ROOM && "max-sm:hidden",
            )}
            style={{ left: `${left(level)}%` }}
          >
            {level > 0 && "+"}
            {format.axis(level, "money")}
          </span>
        ))}
      </div>
    </div>
  );
}
