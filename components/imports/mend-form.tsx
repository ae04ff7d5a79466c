"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { type MendState, sendAgainAction } from "@/lib/imports/mending/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormFault } from "../ui/form-fault";
import { KeptText } from "../ui/kept-text";
import { Cell, HeadCell, Table } from "../ui/table";
import { useFormAction } from "../ui/use-form-action";
import { MendCell } from "./mend-cell";

export interface MendColumn {
  name: string;
  /** Its place in the file's header. */
  index: number;
  /** The field that takes it, in the reader's language; null for none. */
  field: string | null;
}

export interface MendRow {
  line: number;
  cells: string[];
  /** What stands in the row beyond the header's columns. */
  left: string;
  /** Place of the cell at fault; null where the whole row is. */
  faultAt: number | null;
  reason: string;
}

interface MendFormProps {
  importId: number;
  columns: MendColumn[];
  rows: MendRow[];
  /** How many columns are not shown. */
  hidden: number;
  /** Null where rows of the kind have no account. */
  createAccounts: boolean | null;
}

/** Refused rows with their cells to be corrected, and the button that sends them again. */
export function MendForm({ importId, columns, rows, hidden, createAccounts }: MendFormProps) {
  const t = useTranslations("upload.mend");
  const result = useTranslations("upload.result");
  const prepare = useTranslations("upload.prepare");
  const router = useRouter();
  const [state, submit, busy] = useFormAction<MendState>(sendAgainAction);
  useEffect(() => {
    if (state.importId) router.push(`/admin/imports/${state.importId}`);
  }, [state.importId, router]);
  return (
    <ActionForm action={submit} className="flex flex-col gap-5">
      <input type="hidden" name="importId" value={importId} />
      <KeptText id={`mend:${importId}:${rows[0]?.line ?? 0}`} state={state} />
      <Table caption={result("refusedTitle")}>
        <thead>
          <tr>
            <HeadCell numeric className="w-16">
              {result("line")}
            </HeadCell>
            {columns.map(({ index, name, field }) => (
              <HeadCell key={index} className="min-w-36">
                <span className="block max-w-60 truncate text-ink" title={name}>
                  {name}
                </span>
                <span className="block font-normal text-xs">{field ?? t("notTaken")}</span>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells, left, faultAt, reason }) => (
            <tr key={line}>
              <Cell numeric className="text-soft">
                {line}
                {faultAt === null && (
                  <span className="mt-0.5 block w-48 text-left text-bad text-xs">
                    {reason}
                    {left !== "" && <span className="block break-words text-soft">{t("left", { cells: left })}</span>}
                  </span>
                )}
              </Cell>
              {columns.map(({ index, name }) => (
                <Cell key={index}>
                  <MendCell
                    line={line}
                    index={index}
                    label={t("cell", { column: name, line: String(line) })}
                    text={cells[index] ?? ""}
                    fault={index === faultAt ? reason : null}
                  />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="text-sm text-soft">
        {t("notation")} {hidden > 0 && t("hidden", { count: hidden })}
      </p>
      {createAccounts !== null && (
        <Checkbox
          name="create"
          label={prepare("create")}
          hint={prepare("createHint")}
          defaultChecked={createAccounts}
        />
      )}
      <Checkbox name="unchanged" label={t("unchanged")} hint={t("unchangedHint")} />
      <FormFault>{state.error}</FormFault>
      <div>
        <Button type="submit" busy={busy}>
          {t("send")}
        </Button>
      </div>
    </ActionForm>
  );
}
