import type { TargetFigure } from "@/lib/targets/types";

/** The figure of targets that are set, which stays what it is. */
export function HiddenFigure({ figure: { metric, definition, segment, grain } }: { figure: TargetFigure }) {
  return Object.entries({ metric, definition, segment: segment ?? "", grain }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
