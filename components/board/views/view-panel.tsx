"use client";

import { useTranslations } from "next-intl";
import { NamingFields } from "@/components/saved/naming-fields";
import type { SavedEntry } from "@/components/saved/saved-list";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { KeptText } from "@/components/ui/kept-text";
import { SidePanel } from "@/components/ui/side-panel";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { nameViewAction, saveViewAction } from "@/lib/views/actions";
import { DeleteView } from "./delete-view";
import { OverwriteView } from "./overwrite-view";
import { ShownFields, type ShownNow } from "./shown-fields";

interface ViewPanelProps {
  /** Null: a new one, of what is shown. */
  view: SavedEntry | null;
  shown: ShownNow;
  onClose: () => void;
}

/** What a view is called and for whom it is; of one that there is also what it shows, and its end. */
export function ViewPanel({ view, shown, onClose }: ViewPanelProps) {
  const t = useTranslations("views");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(view ? nameViewAction : saveViewAction, onClose);
  const { errors, error } = state;
  return (
    <SidePanel
      open
      onClose={onClose}
      title={view ? t("editNamed", { name: view.name }) : t("save")}
      description={view ? undefined : `${t("keeps")} ${shown.period}`}
    >
      <ActionForm action={submit} errors={errors} className="flex flex-col gap-5">
        <KeptText id={`view:${view?.id ?? "new"}`} state={state} />
        <FormFault>{error ?? errors?.query}</FormFault>
        {view ? <input type="hidden" name="id" value={view.id} /> : <ShownFields shown={shown} />}
        <NamingFields
          words="views"
          state={state}
          entry={view}
          shareHint={shown.namesOwners && !view ? `${t("shareHint")} ${t("namesOwners")}` : t("shareHint")}
        />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {view && !view.current && <OverwriteView view={view} shown={shown} onDone={onClose} />}
      {view && <DeleteView view={view} onDone={onClose} />}
    </SidePanel>
  );
}
