/** Something to be typed into a terminal; it scrolls sideways inside itself. */
export function Code({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre tabIndex={0} className="mt-3 overflow-x-auto bg-sunken p-3 font-mono text-xs leading-relaxed">
      {text}
    </pre>
  );
}
