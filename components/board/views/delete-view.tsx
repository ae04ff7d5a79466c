import { useTranslations } from "next-intl";
import type { SavedEntry } from "@/components/saved/saved-list";
import { DeleteForm } from "@/components/ui/delete-form";
import { deleteViewAction } from "@/lib/views/actions";

/** Takes a view away. */
export function DeleteView({ view, onDone }: { view: SavedEntry; onDone: () => void }) {
  const t = useTranslations("views");
  const ask = view.shared ? t("deleteAskShared") : t("deleteAsk");
  const words = { delete: t("delete"), ask, sure: t("deleteSure"), keep: t("keep") };
  return (
    <DeleteForm action={deleteViewAction} words={words} onDone={onDone}>
      <input type="hidden" name="id" value={view.id} />
    </DeleteForm>
  );
}
