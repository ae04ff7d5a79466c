/** Longer than this is opened by a click. */
const SHORT = 80;

/** What a line of the log tells besides: in one line where it is short, else opened. */
export function Detail({ of, label }: { of: Record<string, unknown>; label: string }) {
  const told = Object.entries(of)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  const line = told.join(", ");
  if (line.length <= SHORT) return <span className="text-xs [overflow-wrap:anywhere]">{line}</span>;
  return (
    <details className="max-w-md text-xs">
      <summary className="cursor-pointer [overflow-wrap:anywhere]" aria-label={label}>
        {line.slice(0, SHORT)}…
      </summary>
      <ul className="mt-1 [overflow-wrap:anywhere]">
        {told.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}
