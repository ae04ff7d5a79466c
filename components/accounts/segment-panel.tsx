"use client";

import { useTranslations } from "next-intl";
import { changeSegmentAction, deleteSegmentAction, saveSegmentAction } from "@/lib/segments/actions";
import { NamingFields } from "../saved/naming-fields";
import type { SavedEntry } from "../saved/saved-list";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { DeleteForm } from "../ui/delete-form";
import { FormFault } from "../ui/form-fault";
import { KeptText } from "../ui/kept-text";
import { SidePanel } from "../ui/side-panel";
import { useClosingAction } from "../ui/use-closing-action";

interface SegmentPanelProps {
  /** Null: a new one, of the filters that are set now. */
  segment: SavedEntry | null;
  query: string;
  onClose: () => void;
}

/** What a segment is called and for whom it is; of one that there is also its filters, and its end. */
export function SegmentPanel({ segment, query, onClose }: SegmentPanelProps) {
  const t = useTranslations("accounts.segments");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(segment ? changeSegmentAction : saveSegmentAction, onClose);
  const { errors, error } = state;
  return (
    <SidePanel
      open
      onClose={onClose}
      title={segment ? t("editNamed", { name: segment.name }) : t("save")}
      description={segment ? undefined : t("keeps")}
    >
      <ActionForm action={submit} errors={errors} className="flex flex-col gap-5">
        <KeptText id={`segment:${segment?.id ?? "new"}`} state={state} />
        <FormFault>{error ?? errors?.query}</FormFault>
        {segment ? (
          <input type="hidden" name="id" value={segment.id} />
        ) : (
          <input type="hidden" name="query" value={query} />
        )}
        <NamingFields words="accounts.segments" state={state} entry={segment} shareHint={t("shareHint")} />
        {segment && !segment.current && (
          <Checkbox label={t("overwrite")} hint={t("overwriteHint")} name="query" value={query} />
        )}
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {segment && (
        <DeleteForm
          action={deleteSegmentAction}
          onDone={onClose}
          words={{ delete: t("delete"), ask: t("deleteAsk"), sure: t("deleteSure"), keep: t("keep") }}
        >
          <input type="hidden" name="id" value={segment.id} />
        </DeleteForm>
      )}
    </SidePanel>
  );
}
