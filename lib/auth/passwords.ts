import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

export const MINIMUM_PASSWORD_LENGTH = 12;
/** Longer ones only make the server work. */
export const MAXIMUM_PASSWORD_LENGTH = 200;

/** OWASP's first choice for argon2id, which is this library's default algorithm: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (unknown e-mail, no password chosen) it does the same work
 * and says no, so that the time taken does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return matches && passwordHash !== null;
}

/**
 * Too easy to guess: short, of fewer than five different characters, made of the e-mail's or the name's own words, or a
 * run such as 123456789012. Long phrases of plain words are fine.
 */
export function isWeakPassword(password: string, person: { email: string; name: string }): boolean {
  const letters = [...password.normalize("NFKC").toLowerCase()];
  if (letters.length < MINIMUM_PASSWORD_LENGTH || new Set(letters).size < 5) return true;
  const known = [...person.email.toLowerCase().split(/[@.+_-]/), ...person.name.toLowerCase().split(/\s+/)];
  const rest = known
    .filter((word) => word.length > 2)
    .reduce((text, word) => text.replaceAll(word, ""), letters.join(""));
  return [...rest].length < MINIMUM_PASSWORD_LENGTH / 2 || isRun(letters);
}

/** Nearly every character is the same as, or next to, the one before it. */
function isRun(letters: string[]): boolean {
  const steps = letters.slice(1).filter((letter, index) => {
    const before = letters[index]?.codePointAt(0) ?? 0;
    return Math.abs((letter.codePointAt(0) ?? 0) - before) <= 1;
  });
  return steps.length >= letters.length - 3;
}
