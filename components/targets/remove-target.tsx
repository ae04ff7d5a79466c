"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useState } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import type { TargetStart } from "@/lib/board/target-editing";
import { removeTargetsAction } from "@/lib/targets/actions";
import { HiddenFigure } from "./hidden-figure";

/** Takes targets out for all periods that they are set for, once it was said twice. */
export function RemoveTarget({ start, onDone }: { start: TargetStart; onDone: () => void }) {
  const t = useTranslations("targets");
  const format = useFigureFormat();
  const [asked, setAsked] = useState(false);
  const [{ error, done }, submit, busy] = useActionState(removeTargetsAction, {});
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  const [from, to] = [start.from, start.to].map((period) => format.period(period, start.grain));
  const span = from === to ? from : t("span", { from: from ?? "", to: to ?? "" });
  return (
    <form action={submit} className="mt-8 flex flex-col items-start gap-3 border-line border-t pt-4">
      <FormFault>{error}</FormFault>
      <HiddenFigure figure={start} />
      <input type="hidden" name="from" value={start.from} />
      <input type="hidden" name="to" value={start.to} />
      {asked ? (
        <>
          <p className="text-sm">{t("removeAsk", { span: span ?? "" })}</p>
          <div className="flex gap-4">
            <Button type="submit" look="danger" small busy={busy} autoFocus>
              {t("removeSure")}
            </Button>
            <Button look="plain" small onClick={() => setAsked(false)}>
              {t("keep")}
            </Button>
          </div>
        </>
      ) : (
        <Button look="plain" small className="text-bad" onClick={() => setAsked(true)}>
          {t("remove")}
        </Button>
      )}
    </form>
  );
}
