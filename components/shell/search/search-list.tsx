import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { classes } from "../../ui/classes";
import type { ResultGroup, SearchResult } from "./search-results";

const GROUPS: readonly ResultGroup[] = ["accounts", "contacts", "pages"];

interface SearchListProps {
  id: string;
  results: readonly SearchResult[];
  chosen: SearchResult | null;
  onChoose: (result: SearchResult) => void;
}

/** What was found, by what it is; the chosen line stays in sight. */
export function SearchList({ id, results, chosen, onChoose }: SearchListProps) {
  const t = useTranslations("common.search");
  const key = chosen?.key;
  useEffect(() => {
    if (key) document.getElementById(`${id}-${key}`)?.scrollIntoView({ block: "nearest" });
  }, [id, key]);
  return (
    <div id={id} role="listbox" aria-label={t("label")} className="overflow-y-auto">
      {GROUPS.map((group) => {
        const own = results.filter((result) => result.group === group);
        if (own.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list to choose from.
          <div key={group} role="group" aria-label={t(group)} className="border-line border-b py-2 last:border-b-0">
            <p aria-hidden="true" className="px-4 pb-1 text-soft text-xs">
              {t(group)}
            </p>
            {own.map((result) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys.
              <div
                key={result.key}
                id={`${id}-${result.key}`}
                role="option"
                tabIndex={-1}
                aria-selected={result === chosen}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(result)}
                className={classes(
                  "flex cursor-pointer items-baseline justify-between gap-6 px-4 py-1.5 text-sm",
                  result === chosen ? "bg-accent-soft" : "hover:bg-sunken",
                )}
              >
                <span className="min-w-0 max-w-full shrink-0 truncate">{result.name}</span>
                {result.beside && <span className="min-w-0 truncate text-soft text-xs">{result.beside}</span>}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
