"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Component, type ReactNode, startTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Keeps a fault to the card it happened in: the rest of the board stands. */
export class CardBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <CardFailure onRetry={() => this.setState({ failed: false })} />;
  }
}

function CardFailure({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("board.cardFailed");
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      onRetry();
    });
  return (
    <Notice tone="bad" title={t("title")} live>
      <p className="mb-3">{t("body")}</p>
      <Button look="secondary" small onClick={retry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
