"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Desk, InboxItem } from "@/lib/follow-ups/loaders";
import { CloseForm } from "./close-form";
import { ContactForm } from "./contact-form";
import { GestureForm } from "./gesture-form";
import { HandOverForm } from "./hand-over-form";

/** What the forms of a follow-up are given. */
export interface DeedFormProps {
  item: InboxItem;
  desk: Desk;
  onDone: () => void;
  /** Somebody else has closed it meanwhile. */
  onOvertaken: () => void;
}

export const DEEDS = ["close", "contact", "gesture", "handOver"] as const;
export type Deed = (typeof DEEDS)[number];

const FORMS: Record<Deed, (props: DeedFormProps) => ReactNode> = {
  close: CloseForm,
  contact: ContactForm,
  gesture: GestureForm,
  handOver: HandOverForm,
};

/** One of the forms of a follow-up, with the focus in its first field. Escape shuts it; what was typed is kept. */
export function DeedPanel({ deed, onShut, ...props }: DeedFormProps & { deed: Deed; onShut: () => void }) {
  const t = useTranslations("follow-ups");
  const common = useTranslations("common");
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
  }, [deed]);
  const Form = FORMS[deed];
  const title = t(`${deed}.title`);
  return (
    <section
      ref={place}
      aria-label={title}
      onKeyDown={({ key }) => key === "Escape" && onShut()}
      className="border-line border-t pt-4"
    >
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h3 className="font-semibold">{title}</h3>
        <Button look="plain" small onClick={onShut}>
          {common("close")}
        </Button>
      </div>
      <Form key={deed} {...props} />
    </section>
  );
}
