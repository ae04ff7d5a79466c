import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";

/** From so many choices on, a menu has a box to search them. */
export const SEARCHED = 12;

interface MenuSearchProps {
  value: string;
  onChange: (words: string) => void;
  /** No choice matches. */
  nothing: boolean;
}

/** Searches the choices of a menu, and stays in sight while these are scrolled. */
export function MenuSearch({ value, onChange, nothing }: MenuSearchProps) {
  const t = useTranslations("board.filters");
  return (
    <div className="-top-3 -mx-3 -mt-3 sticky z-10 border-line border-b bg-surface p-3">
      <Input label={t("find")} type="search" value={value} onChange={(event) => onChange(event.target.value)} />
      <p role="status" className={nothing ? "mt-2 text-sm text-soft" : "sr-only"}>
        {nothing ? t("nothingFound") : ""}
      </p>
    </div>
  );
}
