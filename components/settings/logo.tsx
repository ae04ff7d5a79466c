/** The organisation's logo, in the height of a line of the header. `version` changes with it, so that browsers may keep it. */
export function Logo({ version, name }: { version: string; name: string }) {
  return <img src={`/api/logo?v=${version}`} alt={name} className="h-8 w-auto max-w-40 object-contain object-left" />;
}
