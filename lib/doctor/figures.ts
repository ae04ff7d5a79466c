import type { Translate } from "../i18n/translate";
import type { CheckLine, SelfCheck } from "../self-check/result";

/** One line of `lealta doctor --figures`, its columns parted by tabs; figures with all their digits. */
export function lineText(line: CheckLine): string {
  const { metric, definition, grain, period, dimension, owner, group, engine, plain, equal, fault } = line;
  const told = ({ value, n }: CheckLine["engine"]) => `${value ?? "–"} (n ${n})`;
  return [
    `${equal ? "✓" : "✗"} ${metric}/${definition}${group === null ? "" : ` ${group}`}`,
    `${grain} ${period}`,
    dimension ? `${dimension.name}=${dimension.value}` : "",
    owner ?? "",
    ...(fault === null ? [told(engine), told(plain)] : [fault]),
    `${Math.round(line.engineMs)} / ${Math.round(line.plainMs)} ms`,
  ].join("\t");
}

/** How many were equal, what was not checked and why, and how to ask the same again. */
export function summary({ seed, equal, lines, notChecked }: SelfCheck, translate: Translate): string {
  const reasons = [...new Set(notChecked.map(({ reason }) => reason))].map((reason) => {
    const definitions = notChecked.filter((each) => each.reason === reason);
    const names = definitions.map(({ metric, definition }) => `${metric}/${definition}`).join(", ");
    return `· ${translate(`admin.selfCheck.reasons.${reason}`)} ${names}`;
  });
  return [...reasons, translate("doctor.figures", { equal, count: lines.length, seed: String(seed) })].join("\n");
}
