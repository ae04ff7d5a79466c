import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import type { FormState } from "@/lib/forms/types";
import type { SavedEntry, SavedWords } from "./saved-list";

interface NamingFieldsProps {
  words: SavedWords;
  state: FormState;
  /** Null: a new one. */
  entry: SavedEntry | null;
  /** Who will find it where it is shared. */
  shareHint: string;
}

/** What it is called, and for whom it is. */
export function NamingFields({ words, state: { values, errors }, entry, shareHint }: NamingFieldsProps) {
  const t = useTranslations(words);
  return (
    <>
      <Input
        label={t("name")}
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={values?.name ?? entry?.name ?? ""}
        error={errors?.name}
      />
      <Checkbox
        label={t("share")}
        hint={shareHint}
        name="shared"
        defaultChecked={values ? values.shared === "on" : (entry?.shared ?? false)}
      />
    </>
  );
}
