"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";
import { useKeys } from "./use-keys";

const KEYS = [
  { name: "next", keys: ["j", "↓"] },
  { name: "previous", keys: ["k", "↑"] },
  { name: "take", keys: ["t"] },
  { name: "step", keys: ["1", "9"] },
  { name: "contact", keys: ["w"] },
  { name: "gesture", keys: ["g"] },
  { name: "handOver", keys: ["h"] },
  { name: "close", keys: ["c"] },
  { name: "account", keys: ["o"] },
  { name: "help", keys: ["?"] },
] as const;

/** Which key does what. */
export function KeysHelp() {
  const t = useTranslations("follow-ups.keys");
  const [open, setOpen] = useState(false);
  const shut = useCallback(() => setOpen(false), []);
  useKeys({ "?": () => setOpen(true) });
  return (
    <>
      <Button look="plain" small aria-keyshortcuts="?" onClick={() => setOpen(true)} className="max-lg:hidden">
        {t("show")}
      </Button>
      {open && (
        <SidePanel open onClose={shut} title={t("title")}>
          <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-3 text-sm">
            {KEYS.map(({ name, keys }) => (
              <div key={name} className="contents">
                <dt className="whitespace-nowrap">
                  <kbd className="rounded border border-edge px-1.5 py-0.5 font-mono text-xs">{keys[0]}</kbd>
                  {keys.length > 1 && (
                    <>
                      {name === "step" ? " – " : ` ${t("or")} `}
                      <kbd className="rounded border border-edge px-1.5 py-0.5 font-mono text-xs">{keys[1]}</kbd>
                    </>
                  )}
                </dt>
                <dd>{t(name)}</dd>
              </div>
            ))}
          </dl>
        </SidePanel>
      )}
    </>
  );
}
