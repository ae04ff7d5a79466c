"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Assumption } from "@/lib/imports/assumptions";
import type { Plan } from "@/lib/imports/schema";
import type { Reading } from "@/lib/imports/types";
import { Card } from "../ui/card";
import { Checkbox } from "../ui/checkbox";
import { classes } from "../ui/classes";
import { Notice } from "../ui/notice";
import { AssumedFields } from "./assumed-fields";
import { type Columns, MappingFields } from "./mapping-fields";
import { ReadingFields } from "./reading-fields";
import { usePlan } from "./use-plan";

interface PlanFormProps {
  plan: Plan;
  kinds: string[];
  /** Null while the file cannot be read at all. */
  reading: Reading | null;
  columns: Columns | null;
  assumptions: readonly Assumption[];
  sheets: string[];
  /** Null where rows of the kind have no account. */
  createAccounts: boolean | null;
  /** What is wrong with the whole file, as it is read now. */
  fault?: string;
  /** What to know about how it is read. */
  notice?: ReactNode;
  /** The rows as they will come in, and what follows from them. */
  children: ReactNode;
}

/** How a file is read and what its columns hold, to be corrected; each correction has the server read the file anew. */
export function PlanForm({
  kinds,
  reading,
  columns,
  assumptions,
  sheets,
  createAccounts,
  fault,
  notice,
  children,
  ...props
}: PlanFormProps) {
  const t = useTranslations("upload.prepare");
  const { plan, change, busy } = usePlan(props.plan);
  return (
    <div className="flex flex-col gap-10">
      {fault && (
        <Notice tone="bad" live>
          {fault}
        </Notice>
      )}
      {notice}
      <Card
        title={t("reading")}
        note={
          <span role="status" className="block min-h-5">
            {busy && t("rereading")}
          </span>
        }
      >
        <ReadingFields plan={plan} change={change} kinds={kinds} reading={reading} sheets={sheets} />
      </Card>
      {columns && (
        <Card title={t("mapping")} note={t("mappingNote")}>
          <MappingFields columns={columns} plan={plan} change={change} />
          {createAccounts !== null && (
            <div className="mt-6">
              <Checkbox
                label={t("create")}
                hint={t("createHint")}
                checked={plan.createAccounts ?? createAccounts}
                onChange={(event) => change({ createAccounts: event.target.checked })}
              />
            </div>
          )}
        </Card>
      )}
      {assumptions.length > 0 && (
        <Card title={t("assumed")} note={t("assumedNote")}>
          <AssumedFields assumptions={assumptions} plan={plan} change={change} />
        </Card>
      )}
      {/* What is imported is what is shown: until the file has been read anew, nothing is. */}
      <div aria-busy={busy} inert={busy} className={classes("flex flex-col gap-10", busy && "animate-wait")}>
        {children}
      </div>
    </div>
  );
}
