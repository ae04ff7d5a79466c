import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { DeleteForm } from "@/components/ui/delete-form";
import type { TargetStart } from "@/lib/board/target-editing";
import { removeTargetsAction } from "@/lib/targets/actions";
import { HiddenFigure } from "./hidden-figure";

/** Takes targets out for all periods that they are set for. */
export function RemoveTarget({ start, onDone }: { start: TargetStart; onDone: () => void }) {
  const t = useTranslations("targets");
  const format = useFigureFormat();
  const from = format.period(start.from, start.grain);
  const to = format.period(start.to, start.grain);
  const span = from === to ? from : t("span", { from, to });
  const words = { delete: t("remove"), ask: t("removeAsk", { span }), sure: t("removeSure"), keep: t("keep") };
  return (
    <DeleteForm action={removeTargetsAction} words={words} onDone={onDone}>
      <HiddenFigure figure={start} />
      <input type="hidden" name="from" value={start.from} />
      <input type="hidden" name="to" value={start.to} />
    </DeleteForm>
  );
}
