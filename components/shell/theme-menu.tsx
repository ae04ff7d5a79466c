import { useTranslations } from "next-intl";
import { chooseThemeAction } from "@/lib/theme/actions";
import { THEMES, type Theme } from "@/lib/theme/types";
import { Choice } from "./choice";

/** Light, dark, or as the system. */
export function ThemeMenu({ current }: { current: Theme }) {
  const t = useTranslations("common.theme");
  return (
    <Choice
      action={chooseThemeAction}
      name="theme"
      label={t("label")}
      current={current}
      options={THEMES.map((theme) => ({ value: theme, label: t(theme) }))}
    />
  );
}
