"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KIND_IDS } from "@/lib/imports/kinds/declaration";
import { type HistoryParams, historyAddress } from "@/lib/imports/schema";
import { ORIGINS } from "@/lib/imports/types";
import { Select } from "../ui/select";

/** Which imports the history shows; each choice leads to an address of its own. */
export function HistoryFilter({
  filter: { kind, origin },
  kinds,
}: {
  filter: HistoryParams;
  kinds: readonly string[];
}) {
  const t = useTranslations("upload.history");
  const names = useTranslations("imports.kinds");
  const router = useRouter();
  const show = (change: Partial<HistoryParams>) =>
    router.replace(historyAddress({ kind, origin, ...change }), { scroll: false });
  return (
    <div className="mb-6 grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <Select
        label={t("kind")}
        value={kind ?? ""}
        onChange={({ target }) => show({ kind: KIND_IDS.find((id) => id === target.value) })}
        options={[{ value: "", label: t("allKinds") }, ...kinds.map((id) => ({ value: id, label: names(id) }))]}
      />
      <Select
        label={t("origin")}
        value={origin ?? ""}
        onChange={({ target }) => show({ origin: ORIGINS.find((id) => id === target.value) })}
        options={[
          { value: "", label: t("notByHand") },
          ...ORIGINS.map((id) => ({ value: id, label: t(`origins.${id}`) })),
        ]}
      />
    </div>
  );
}
