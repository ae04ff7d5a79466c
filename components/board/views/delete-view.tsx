"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { deleteViewAction } from "@/lib/views/actions";
import type { ViewEntry } from "./views-menu";

/** Takes a view away, once it was said twice. */
export function DeleteView({ view, onDone }: { view: ViewEntry; onDone: () => void }) {
  const t = useTranslations("views");
  const [asked, setAsked] = useState(false);
  const [{ error, done }, submit, busy] = useActionState(deleteViewAction, {});
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  return (
    <form action={submit} className="mt-8 flex flex-col items-start gap-3 border-line border-t pt-4">
      <FormFault>{error}</FormFault>
      <input type="hidden" name="id" value={view.id} />
      {asked ? (
        <>
          <p className="text-sm">{view.shared ? t("deleteAskShared") : t("deleteAsk")}</p>
          <div className="flex gap-4">
            <Button type="submit" look="danger" small busy={busy} autoFocus>
              {t("deleteSure")}
            </Button>
            <Button look="plain" small onClick={() => setAsked(false)}>
              {t("keep")}
            </Button>
          </div>
        </>
      ) : (
        <Button look="plain" small className="text-bad" onClick={() => setAsked(true)}>
          {t("delete")}
        </Button>
      )}
    </form>
  );
}
