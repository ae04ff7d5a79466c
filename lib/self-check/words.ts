import { type FigureFormat, figureFormat, type Notation } from "../board/figure-format";
import type { Translate } from "../i18n/translate";
import type { CheckLine } from "./result";

/** One line of a self-check as people read it. */
export interface CheckWords {
  metric: string;
  definition: string;
  period: string;
  /** Whose figure it was: a group, an owner's accounts; empty for everybody's. */
  about: string[];
  engine: string;
  plain: string;
  times: string;
}

/** Puts a line into words, of any language that `t` translates into. */
export function checkWords(line: CheckLine, t: Translate, notation: Notation): CheckWords {
  const format = figureFormat(notation);
  const { dimension, owner, group } = line;
  const named = (value: string) => value || t("metrics.unknownGroup");
  return {
    metric: t(`metrics.${line.metric}.name`),
    definition: t(`metrics.${line.metric}.definitions.${line.definition}.name`),
    period: `${t(`metrics.grains.${line.grain}`)} · ${format.period(line.period, line.grain, "short")}`,
    about: [
      ...(dimension ? [`${t(`metrics.dimensions.${dimension.name}`)}: ${named(dimension.value)}`] : []),
      ...(owner ? [t("admin.selfCheck.ownedBy", { owner })] : []),
      ...(group === null ? [] : [t("admin.selfCheck.group", { group: named(group) })]),
    ],
    engine: figureWords(line, "engine", format),
    plain: figureWords(line, "plain", format),
    times: `${format.number(Math.round(line.engineMs))} / ${format.number(Math.round(line.plainMs))}`,
  };
}

/** Where two figures differ by less than is shown, all digits are. */
function figureWords(line: CheckLine, side: "engine" | "plain", format: FigureFormat): string {
  const [told, other] = side === "engine" ? [line.engine, line.plain] : [line.plain, line.engine];
  const shown = format.fine(told.value, line.unit);
  const looksAlike = !line.equal && told.value !== other.value && shown === format.fine(other.value, line.unit);
  return looksAlike && told.value !== null ? String(told.value) : shown;
}
