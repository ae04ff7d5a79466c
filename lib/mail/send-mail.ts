import { createTransport, type Transporter } from "nodemailer";
import { type Env, readEnv } from "../env";
import { AppError } from "../errors/app-error";
import type { Mail } from "./types";

/** A page waits for the mail to be taken, so a server that does not answer must not hold it for long. */
const PATIENCE_MS = 10_000;

let kept: { url: string; transport: Transporter } | null = null;

/** Whether a mail server is known. */
export function sendsMail(env: Env = readEnv()): boolean {
  return env.SMTP_URL !== undefined;
}

/** Hands a mail to the server of SMTP_URL. Throws `mail-off` without one, and `mail-failed` where it does not take the mail. */
export async function sendMail(mail: Mail, env: Env = readEnv()): Promise<void> {
  const { SMTP_URL: url } = env;
  if (!url) throw new AppError("mail-off");
  try {
    await transportTo(url).sendMail({ from: senderOf(env, url), ...mail });
  } catch (error) {
    throw new AppError("mail-failed", { to: mail.to }, { cause: error });
  }
}

function transportTo(url: string): Transporter {
  if (kept?.url !== url) {
    const limits = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
    kept = { url, transport: createTransport({ url, ...limits }) };
  }
  return kept.transport;
}

/** MAIL_FROM, else the address by which the mail server knows us, else one at the host by which readers know this server. */
function senderOf({ MAIL_FROM, NEXTAUTH_URL }: Env, url: string): string {
  const user = decodeURIComponent(new URL(url).username);
  const address = user.includes("@") ? user : `lealta@${new URL(NEXTAUTH_URL ?? url).hostname}`;
  return MAIL_FROM ?? `Lealta <${address}>`;
}
