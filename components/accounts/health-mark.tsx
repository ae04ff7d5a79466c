import { useTranslations } from "next-intl";
import { type HealthColour, type HealthThresholds, healthColour } from "@/lib/metrics/account/health-colour";

/** A shape for each colour, for who cannot tell them apart. */
const MARKS: Readonly<Record<HealthColour, { shape: string; className: string }>> = {
  green: { shape: "●", className: "text-good" },
  yellow: { shape: "▲", className: "text-warn" },
  red: { shape: "■", className: "text-bad" },
};

/** How a score of health is to be taken, as a shape with its word for screen readers. */
export function HealthMark({ score, thresholds }: { score: number | null; thresholds: HealthThresholds | null }) {
  const t = useTranslations("accounts.health");
  const colour = thresholds && healthColour(score, thresholds);
  if (!colour) return null;
  const { shape, className } = MARKS[colour];
  return (
    <span className={className}>
      <span aria-hidden="true" className="text-xs">
        {shape}
      </span>
      <span className="sr-only">{t(colour)}</span>
    </span>
  );
}
