"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Component, type ReactNode, startTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { readDigest } from "@/lib/errors/read-digest";

interface Failure {
  /** Of an error that the program foresees, its code and parameters. */
  digest?: string;
}

/** Keeps a fault to the card it happened in: the rest of the board stands. */
export class CardBoundary extends Component<{ children: ReactNode }, { failure: Failure | null }> {
  override state = { failure: null };

  static getDerivedStateFromError({ digest }: Failure) {
    return { failure: { digest } };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <CardFailure failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

function CardFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useTranslations("board.cardFailed");
  const sentences = useTranslations("errors");
  const known = readDigest(failure.digest);
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      onRetry();
    });
  return (
    <Notice tone="bad" title={t("title")} live>
      <p className="mb-3">{known ? sentences(known.code, known.params) : t("body")}</p>
      <Button look="secondary" small onClick={retry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
