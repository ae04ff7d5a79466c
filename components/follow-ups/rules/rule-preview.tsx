"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { previewRuleAction } from "@/lib/follow-ups/rule-actions";

/** Typing goes on for less than this between two letters. */
const PAUSE_MS = 500;

/** How many follow-ups the rule in the form around it would open now. */
export function RulePreview() {
  const t = useTranslations("follow-ups.rules");
  const place = useRef<HTMLParagraphElement>(null);
  const [count, setCount] = useState<number | null | "waiting">("waiting");
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const own = asked;
      const found = await previewRuleAction(new FormData(form)).catch(() => null);
      // An older answer must not take the place of a newer one.
      if (own === asked) setCount(found);
    };
    const later = () => {
      setCount("waiting");
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    };
    later();
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", later);
      form.removeEventListener("change", later);
    };
  }, []);
  return (
    <p ref={place} role="status" className="border-accent border-l-2 bg-accent-soft px-4 py-2 text-sm">
      {count === "waiting" ? t("previewWaiting") : count === null ? t("previewUnclear") : t("preview", { count })}
    </p>
  );
}
