"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { takeAction } from "@/lib/follow-ups/actions";
import type { Desk, InboxItem } from "@/lib/follow-ups/loaders";
import { DEEDS, type Deed, DeedPanel } from "./deed-panel";
import { DetailHead } from "./detail-head";
import { EvidenceText } from "./evidence";
import { GestureList } from "./gesture-list";
import { OutcomeText } from "./outcome";
import { StepList } from "./step-list";
import { useDeed } from "./use-deed";
import { useKeys } from "./use-keys";

interface DetailProps {
  item: InboxItem;
  desk: Desk;
  /** Told once the reader has closed it. */
  onClosed?: () => void;
  /** Told when somebody else has closed it while the reader wrote. */
  onOvertaken?: () => void;
}

/** The keys of the forms. */
const KEYS: Record<Deed, string> = { close: "c", contact: "w", gesture: "g", handOver: "h" };

/** One follow-up: why, what is to be done, what was given, and the forms to work on it. */
export function Detail({ item, desk, onClosed, onOvertaken }: DetailProps) {
  const t = useTranslations("follow-ups");
  const router = useRouter();
  const [deed, open] = useState<Deed | null>(null);
  const [error, take, taking] = useDeed(takeAction, item);
  const isOpen = desk.mayWork && item.closedAt === null;
  const isMine = item.takenAt !== null && item.owner?.id === desk.userId;
  const href = `/accounts/${encodeURIComponent(item.code)}`;
  const show = (next: Deed) => isOpen && open(next);
  useKeys({
    t: () => isOpen && !isMine && take(),
    o: () => router.push(href),
    ...Object.fromEntries(DEEDS.map((one) => [KEYS[one], () => show(one)])),
  });
  const shut = useCallback(() => open(null), []);
  const done = useCallback(() => {
    if (deed === "close") onClosed?.();
    open(null);
  }, [deed, onClosed]);
  const overtaken = useCallback(() => onOvertaken?.(), [onOvertaken]);
  return (
    <article aria-labelledby={`follow-up-${item.id}`} className="flex flex-col gap-6">
      <DetailHead item={item} href={href} />
      <EvidenceText item={item} />
      <StepList item={item} mayWork={desk.mayWork} />
      <GestureList item={item} desk={desk} />
      {item.closedAt && <OutcomeText item={item} />}
      {isOpen && (
        <div className="flex flex-wrap items-center gap-3">
          {isMine ? (
            <span className="text-sm text-soft">{t("mine")}</span>
          ) : (
            <Button small busy={taking} aria-keyshortcuts="t" onClick={() => take()}>
              {t("take")}
            </Button>
          )}
          {DEEDS.map((one) => (
            <Button
              key={one}
              look="secondary"
              small
              aria-keyshortcuts={KEYS[one]}
              aria-expanded={deed === one}
              onClick={() => open(deed === one ? null : one)}
            >
              {t(`${one}.title`)}
            </Button>
          ))}
        </div>
      )}
      {error && (
        <p role="alert" className="text-bad text-sm">
          {error}
        </p>
      )}
      {isOpen && deed && (
        <DeedPanel
          key={`${item.id} ${deed}`}
          deed={deed}
          item={item}
          desk={desk}
          onDone={done}
          onOvertaken={overtaken}
          onShut={shut}
        />
      )}
    </article>
  );
}
