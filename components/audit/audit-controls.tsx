"use client";

import { useTranslations } from "next-intl";
import { debounce, useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { auditParsers } from "@/lib/audit/schema";
import { DEED_SORTS } from "@/lib/audit/types";

/** While somebody types, the server is asked only when they pause. */
const PAUSE_MS = 350;

interface AuditControlsProps {
  /** The line after which the next page begins. */
  next: string | null;
  children: ReactNode;
}

/** What the log is searched by, above it, and its pages below; all of it in the address, which the file goes by too. */
export function AuditControls({ next, children }: AuditControlsProps) {
  const t = useTranslations("audit");
  const [pending, start] = useTransition();
  const [view, choose] = useQueryStates(auditParsers, { shallow: false, scroll: false, startTransition: start });
  const words = (name: "person" | "subject" | "words") => (
    <Input
      type="search"
      label={t(`search.${name}`)}
      maxLength={200}
      defaultValue={view[name] ?? ""}
      onChange={({ target }) =>
        choose({ [name]: target.value || null, before: null }, { limitUrlUpdates: debounce(PAUSE_MS) })
      }
    />
  );
  const day = (name: "from" | "to") => (
    <Input
      type="date"
      label={t(`search.${name}`)}
      defaultValue={view[name] ?? ""}
      onChange={({ target }) => choose({ [name]: target.value || null, before: null })}
    />
  );
  const filled = Object.entries({ ...view, before: null }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const sorts = DEED_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }));
  return (
    <div>
      <div className="print:hidden grid items-end gap-x-5 gap-y-3 pb-4 sm:grid-cols-3 lg:grid-cols-[repeat(4,minmax(0,1fr))_9.5rem_9.5rem_auto]">
        {words("person")}
        <Select
          label={t("search.sort")}
          value={view.sort ?? ""}
          options={[{ value: "", label: t("search.all") }, ...sorts]}
          onChange={({ target }) => {
            choose({ sort: DEED_SORTS.find((sort) => sort === target.value) ?? null, before: null });
          }}
        />
        {words("subject")}
        {words("words")}
        {day("from")}
        {day("to")}
        <a href={`/admin/audit/csv?${new URLSearchParams(filled)}`} download className={buttonClasses("secondary")}>
          CSV
        </a>
      </div>
      <div aria-busy={pending} className={classes("transition-opacity duration-150", pending && "opacity-50")}>
        {children}
      </div>
      {(view.before || next) && (
        <div className="print:hidden flex items-center gap-4 pt-3 text-sm">
          <Button look="secondary" small disabled={!view.before} onClick={() => choose({ before: null })}>
            {t("newest")}
          </Button>
          <Button look="secondary" small disabled={!next} onClick={() => choose({ before: next }, { history: "push" })}>
            {t("older")}
          </Button>
        </div>
      )}
    </div>
  );
}
