"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { TargetAnswer } from "@/lib/board/target-answer";
import type { BoardWords } from "@/lib/board/target-words";
import type { Unit } from "@/lib/metrics/types";
import { Facts } from "./facts";
import { useFigureFormat } from "./notation";
import { TargetMark } from "./target-mark";

/** The target of a figure, how the figure stands to it, who answers for it and, for those who may, where to set it. */
export function TargetPart({ answer: { target, setAt }, unit }: { answer: TargetAnswer; unit: Unit }) {
  const t = useTranslations("board.target.panel");
  const words = useTranslations("board") as BoardWords;
  const format = useFigureFormat();
  return (
    <>
      {target ? (
        <Facts
          facts={[
            [t("aim"), format.exact(Number(target.value), unit)],
            [
              t("standing"),
              <TargetMark key="standing" standing={target.standing} unit={unit} format={format} t={words} />,
            ],
            [t("owner"), target.owner],
          ]}
        />
      ) : (
        <p className="text-sm text-soft">{t("none")}</p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-6 text-sm">
        {setAt && <Link href={setAt}>{t(target ? "change" : "set")}</Link>}
        <Link href="/targets">{t("all")}</Link>
      </p>
    </>
  );
}
