import { useTranslations } from "next-intl";
import { DeleteForm } from "@/components/ui/delete-form";
import { deleteChangeAction } from "@/lib/changes/actions";
import type { Change } from "@/lib/changes/types";

/** Takes a line out of the ledger. */
export function DeleteChange({ change, onDone }: { change: Change; onDone: () => void }) {
  const t = useTranslations("changes");
  const words = { delete: t("delete"), ask: t("deleteAsk"), sure: t("deleteSure"), keep: t("keep") };
  return (
    <DeleteForm action={deleteChangeAction} words={words} onDone={onDone}>
      <input type="hidden" name="code" value={change.code} />
    </DeleteForm>
  );
}
