"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

const LOOK_EVERY_MS = 1500;

/** Looks again until the demo company is there; the page then leads on to the board by itself. */
export function DemoProgress() {
  const t = useTranslations("auth.start");
  const router = useRouter();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => {
      setSeconds(Math.round((Date.now() - started) / 1000));
      router.refresh();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div role="status" className="max-w-prose border-ink border-t pt-3">
      <p className="font-semibold font-serif text-lg">{t("makingTitle")}</p>
      <p className="mt-1 text-soft">{t("making")}</p>
      <div aria-hidden className="mt-5 h-1 overflow-hidden bg-sunken">
        <div className="h-full w-full animate-wait bg-accent" />
      </div>
      <p aria-hidden className="mt-2 text-sm text-soft tabular-nums">
        {t("elapsed", { seconds })}
      </p>
    </div>
  );
}
