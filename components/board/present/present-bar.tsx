import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import type { PresentStep } from "@/lib/board/presentation";

interface PresentBarProps {
  line: string;
  at: number;
  count: number;
  /** What is read out when another card is shown. */
  announcement: string;
  onStep: (step: PresentStep) => void;
}

const BUTTON = "inline-flex min-h-9 min-w-9 items-center justify-center px-2 text-accent hover:underline";
const SIDE = "print:hidden visible fixed top-0 bottom-12 z-35 w-[4vw] opacity-0 max-md:hidden";
const SIDES = [
  { step: "previous", place: "left-0 cursor-w-resize" },
  { step: "next", place: "right-0 cursor-e-resize" },
] as const;

/** The foot of a presentation: what is shown, how far it is, and the way on for who has no keys. */
export function PresentBar({ line, at, count, announcement, onStep }: PresentBarProps) {
  const t = useTranslations("board.present");
  const button = (step: "previous" | "next", sign: string) => (
    <button type="button" aria-label={t(step)} onClick={() => onStep(step)} className={classes(BUTTON, "text-lg")}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <>
      {/* The sides of the screen, for the hand that holds a mouse; who cannot see them has the buttons. */}
      {SIDES.map(({ step: to, place }) => (
        <button
          key={to}
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => onStep(to)}
          className={classes(SIDE, place)}
        />
      ))}
      <section
        aria-label={t("label")}
        className="visible fixed inset-x-0 bottom-0 z-35 flex h-12 items-center justify-between gap-4 border-line border-t bg-paper px-4 text-sm sm:px-8 print:hidden"
      >
        {/* The page's own is behind the card. */}
        <h1 className="min-w-0 font-sans text-soft max-sm:line-clamp-2 max-sm:text-xs sm:truncate">{line}</h1>
        <div className="flex shrink-0 items-center gap-1">
          {button("previous", "‹")}
          <span aria-hidden="true" className="min-w-14 text-center tabular-nums">
            {t("place", { n: at, count })}
          </span>
          {button("next", "›")}
          <button type="button" onClick={() => onStep("leave")} className={classes(BUTTON, "ml-3")}>
            {t("leave")}
          </button>
        </div>
        <p role="status" className="sr-only">
          {announcement}
        </p>
      </section>
    </>
  );
}
