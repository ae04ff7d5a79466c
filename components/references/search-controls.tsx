"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dimmed } from "@/components/ui/dimmed";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/components/ui/use-address";
import { searchParsers } from "@/lib/references/schema";
import type { SearchChoices } from "@/lib/references/types";

interface SearchControlsProps {
  choices: SearchChoices;
  /** How many there are, in words. */
  found: string;
  children: ReactNode;
}

/** What a reference is to have in common with the prospect; all of it in the address. */
export function SearchControls({ choices, found, children }: SearchControlsProps) {
  const t = useTranslations("references.find");
  const { choice: search, choose, pending } = useAddress(searchParsers);
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const fields = [
    { name: "segment", options: plain(choices.segments) },
    { name: "industry", options: plain(choices.industries) },
    { name: "region", options: plain(choices.regions) },
    { name: "product", options: choices.products.map(({ code, name }) => ({ value: code, label: name })) },
  ] as const;
  const isNarrowed = Object.values(search).some((value) => value !== null);
  return (
    <div>
      <div className="print:hidden grid items-end grid-cols-2 gap-x-4 gap-y-3 pb-4 sm:gap-x-6 lg:grid-cols-[repeat(4,minmax(0,11rem))_1fr]">
        {fields.map(({ name, options }) => (
          <Select
            key={name}
            label={t(name)}
            value={search[name] ?? ""}
            options={[{ value: "", label: t("any") }, ...options]}
            onChange={(event) => choose({ [name]: event.target.value || null })}
          />
        ))}
        <p
          role="status"
          className="col-span-2 flex min-h-10 items-center gap-4 text-sm text-soft lg:col-span-1 lg:justify-end"
        >
          {found}
          {isNarrowed && (
            <Button look="plain" small onClick={() => choose(null)}>
              {t("clear")}
            </Button>
          )}
        </p>
      </div>
      <Dimmed pending={pending}>{children}</Dimmed>
    </div>
  );
}
