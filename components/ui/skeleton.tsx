import { useTranslations } from "next-intl";
import { classes } from "./classes";

/** Stands where something will be, in its final size, so that nothing jumps when it comes. */
export function Skeleton({ className }: { className: string }) {
  const t = useTranslations("common");
  return (
    <div
      role="status"
      data-waiting=""
      aria-label={t("loading")}
      className={classes("animate-wait rounded-md bg-sunken", className)}
    />
  );
}
