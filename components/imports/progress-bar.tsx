/** How much of something is done, 0 to 1; without a value that it goes on. */
export function ProgressBar({ label, value }: { label: string; value?: number }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.round(value * 100)}
      className="h-1.5 overflow-hidden rounded-sm bg-sunken"
    >
      <div
        className={value === undefined ? "h-full w-full animate-wait bg-accent/30" : "h-full bg-accent"}
        style={value === undefined ? undefined : { width: `${value * 100}%` }}
      />
    </div>
  );
}
