"use client";

import { useTranslations } from "next-intl";
import { RefreshRegularly } from "../ui/refresh-regularly";

const LOOK_EVERY_MS = 1500;

/** How many of the demo company's files are in; looks again until the page leads on to the board by itself. */
export function DemoProgress({ files, of }: { files: number; of: number }) {
  const t = useTranslations("auth.start");
  return (
    <div className="max-w-prose border-ink border-t pt-3">
      <RefreshRegularly everyMs={LOOK_EVERY_MS} />
      <p className="font-semibold font-serif text-lg">{t("makingTitle")}</p>
      <p className="mt-1 text-soft">{t("making")}</p>
      <progress
        aria-label={t("makingTitle")}
        max={of}
        value={files}
        className="mt-5 block h-1 w-full appearance-none bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <p role="status" className="mt-2 text-sm text-soft tabular-nums">
        {files < of ? t("filesRead", { files, of }) : t("figures")}
      </p>
    </div>
  );
}
