"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button";
import { Dimmed } from "@/components/ui/dimmed";
import { FoldedOnPhone } from "@/components/ui/folded-on-phone";
import { Input } from "@/components/ui/input";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { useAddress, WHEN_TYPED } from "@/components/ui/use-address";
import { auditParsers } from "@/lib/audit/schema";
import { DEED_SORTS } from "@/lib/audit/types";

interface AuditControlsProps {
  /** The line after which the next page begins. */
  next: string | null;
  children: ReactNode;
}

/** What the log is searched by, above it, and its pages below; all of it in the address, which the file goes by too. */
export function AuditControls({ next, children }: AuditControlsProps) {
  const t = useTranslations("audit");
  const { choice: view, choose, pending } = useAddress(auditParsers);
  const words = (name: "person" | "subject" | "words") => (
    <Input
      type="search"
      label={t(`search.${name}`)}
      maxLength={200}
      defaultValue={view[name] ?? ""}
      onChange={({ target }) => choose({ [name]: target.value || null, before: null }, WHEN_TYPED)}
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
  const more = filled.filter(([name]) => name !== "person").length;
  const sorts = DEED_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }));
  return (
    <div>
      <div className="print:hidden grid items-end gap-x-5 gap-y-3 pb-4 md:grid-cols-4 lg:grid-cols-[repeat(3,minmax(0,1fr))_9.5rem_9.5rem_minmax(0,1fr)_auto]">
        {words("person")}
        <FoldedOnPhone
          label={more > 0 ? t("search.moreCount", { count: more }) : t("search.more")}
          display="grid"
          className="grid-cols-2 items-end gap-x-4 gap-y-3"
        >
          <Select
            label={t("search.sort")}
            value={view.sort ?? ""}
            options={[{ value: "", label: t("search.all") }, ...sorts]}
            onChange={({ target }) => {
              choose({ sort: DEED_SORTS.find((sort) => sort === target.value) ?? null, before: null });
            }}
          />
          {words("subject")}
          {day("from")}
          {day("to")}
          {words("words")}
          <a href={`/admin/audit/csv?${new URLSearchParams(filled)}`} download className={buttonClasses("secondary")}>
            CSV
          </a>
        </FoldedOnPhone>
      </div>
      <Dimmed pending={pending}>{children}</Dimmed>
      <Pager
        back={{ label: t("newest"), turn: view.before ? () => choose({ before: null }) : null }}
        on={{ label: t("older"), turn: next ? () => choose({ before: next }, { history: "push" }) : null }}
      />
    </div>
  );
}
