"use client";

import { useTranslations } from "next-intl";
import type { SavedEntry } from "@/components/saved/saved-list";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { overwriteViewAction } from "@/lib/views/actions";
import { ShownFields, type ShownNow } from "./shown-fields";

/** Keeps under a view's name what is shown now. */
export function OverwriteView({ view, shown, onDone }: { view: SavedEntry; shown: ShownNow; onDone: () => void }) {
  const t = useTranslations("views");
  const [{ error, errors }, submit, busy] = useClosingAction(overwriteViewAction, onDone);
  return (
    <form action={submit} className="mt-8 flex flex-col items-start gap-3 border-line border-t pt-4">
      <FormFault>{error ?? errors?.query}</FormFault>
      <input type="hidden" name="id" value={view.id} />
      <ShownFields shown={shown} />
      <p className="text-sm text-soft">
        {t("overwriteHint")} {shown.period}
      </p>
      <Button type="submit" look="secondary" small busy={busy}>
        {t("overwrite")}
      </Button>
    </form>
  );
}
