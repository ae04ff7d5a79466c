"use client";

import { useTranslations } from "next-intl";
import { Toast as Radix } from "radix-ui";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

interface Message {
  id: number;
  text: string;
}

const Show = createContext<(text: string) => void>(() => {});

/** Says in passing that something was done: `const toast = useToast(); toast("Saved")`. Errors belong at their field. */
export function useToast(): (text: string) => void {
  return useContext(Show);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  const [messages, setMessages] = useState<Message[]>([]);
  const show = useCallback((text: string) => setMessages((shown) => [...shown, { id: Date.now(), text }]), []);
  const drop = (id: number) => setMessages((shown) => shown.filter((message) => message.id !== id));
  return (
    <Show value={show}>
      <Radix.Provider label={t("notifications")} duration={5000}>
        {children}
        {messages.map(({ id, text }) => (
          <Radix.Root
            key={id}
            onOpenChange={(open) => !open && drop(id)}
            className="flex animate-appear items-center gap-6 rounded-md border border-edge bg-surface px-4 py-3 text-sm"
          >
            <Radix.Title>{text}</Radix.Title>
            <Radix.Close className="text-accent hover:underline">{t("close")}</Radix.Close>
          </Radix.Root>
        ))}
        <Radix.Viewport className="print:hidden fixed right-4 bottom-4 z-50 flex max-w-full flex-col gap-2" />
      </Radix.Provider>
    </Show>
  );
}
