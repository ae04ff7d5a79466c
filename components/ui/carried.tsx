/** A value that a form sends without a field of its own; a text and not a hidden field, so that it is kept with what was typed. */
export function Carried({ name, value, onChange }: { name: string; value: string; onChange: (value: string) => void }) {
  return (
    <input
      type="text"
      name={name}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    />
  );
}
