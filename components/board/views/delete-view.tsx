import { useTranslations } from "next-intl";
import { DeleteForm } from "@/components/ui/delete-form";
import { deleteViewAction } from "@/lib/views/actions";
import type { ViewEntry } from "./views-menu";

/** Takes a view away. */
export function DeleteView({ view, onDone }: { view: ViewEntry; onDone: () => void }) {
  const t = useTranslations("views");
  const ask = view.shared ? t("deleteAskShared") : t("deleteAsk");
  const words = { delete: t("delete"), ask, sure: t("deleteSure"), keep: t("keep") };
  return (
    <DeleteForm action={deleteViewAction} words={words} onDone={onDone}>
      <input type="hidden" name="id" value={view.id} />
    </DeleteForm>
  );
}
