import type { ReactNode } from "react";
import { LanguageMenu } from "./language-menu";

interface PlainPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page before the sign-in: one column, the name of the house, and the choice of language. */
export function PlainPage({ title, lead, children }: PlainPageProps) {
  return (
    <div className="mx-auto flex min-h-[calc(100dvh-5rem)] max-w-md flex-col pt-10 sm:pt-20">
      <p className="border-ink border-b pb-2 font-semibold font-serif text-xl tracking-tight">Lealta</p>
      <h1 className="mt-8 font-semibold text-3xl leading-tight tracking-tight">{title}</h1>
      {lead && <div className="mt-2 text-soft">{lead}</div>}
      <div className="mt-8 mb-16">{children}</div>
      <div className="mt-auto border-line border-t py-4">
        <LanguageMenu />
      </div>
    </div>
  );
}
