"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useTransition } from "react";
import { Input } from "@/components/ui/input";

/** Narrows the list while one types; the words stand in the address. */
export function DefinitionSearch() {
  const t = useTranslations("definitions");
  const [searching, startTransition] = useTransition();
  const [query, setQuery] = useQueryState(
    "q",
    parseAsString.withDefault("").withOptions({ shallow: false, throttleMs: 200, startTransition }),
  );
  return (
    <div className="print:hidden max-w-md pb-8" aria-busy={searching}>
      <Input
        type="search"
        label={t("search")}
        placeholder={t("searchHint")}
        value={query}
        onChange={(event) => setQuery(event.target.value || null)}
      />
    </div>
  );
}
