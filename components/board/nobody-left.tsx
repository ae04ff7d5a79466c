import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { type BoardFilters, writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { DIMENSIONS } from "@/lib/metrics/types";

const NO_FILTERS = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, null]));

interface NobodyLeftProps {
  view: BoardView;
  path: string;
  /** As the reader has it, without the period that the board opened at by itself. */
  address: BoardFilters;
}

/** In place of a board's figures where its filters leave nobody, or no account is the reader's: which, and the way back. */
export async function NobodyLeft({ view: { filters }, path, address }: NobodyLeftProps) {
  const [t, metrics] = await Promise.all([getTranslations("boards.nobody"), getTranslations("metrics")]);
  const chosen = DIMENSIONS.flatMap((dimension) => {
    const values = filters[dimension]?.map((value) => value || metrics("unknownGroup"));
    return values ? [`${metrics(`dimensions.${dimension}`)}: ${values.join(", ")}`] : [];
  });
  if (chosen.length === 0) return <EmptyState title={t("ownTitle")}>{t("own")}</EmptyState>;
  const action = <ButtonLink href={writeBoardAddress(path, { ...address, ...NO_FILTERS })}>{t("clear")}</ButtonLink>;
  return (
    <EmptyState title={t("title")} action={action}>
      {t("body", { filters: chosen.join("; ") })}
    </EmptyState>
  );
}
