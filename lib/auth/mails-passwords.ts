import { type Env, readEnv } from "../env";
import { sendsMail } from "../mail/send-mail";

/**
 * Whether somebody who forgot their password can have a link sent. That needs a mail server, and NEXTAUTH_URL: a stranger asks, and
 * must not decide to which address the link in the mail leads.
 */
export function mailsPasswords(env: Env = readEnv()): boolean {
  return sendsMail(env) && env.NEXTAUTH_URL !== undefined;
}
