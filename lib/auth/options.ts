import type { AuthOptions, Session } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { isHttps } from "../security/is-https";
import { readerAddress } from "../security/reader-address";
import { SESSION_COOKIE } from "./cookie";
import { oidcClaims } from "./oidc-claims";
import { oidcConfig } from "./oidc-config";
import { OIDC, oidcProvider } from "./oidc-provider";
import { safePath } from "./safe-path";
import { authSecret } from "./secret";
import { SESSION_DAYS } from "./sessions";
import { type OpenedSession, signInWithLink, signInWithPassword, type Visitor } from "./sign-in";
import { writeSignInError } from "./sign-in-error";
import { signInWithOidc } from "./sign-in-with-oidc";
import { signOut } from "./sign-out";
import { sessionIdOf } from "./token";

const passwordSchema = z.object({ email: z.string().max(320), password: z.string().max(1000) });
const linkSchema = z.object({ token: z.string().max(200) });

/** How next-auth signs people in, for one request: whether cookies are secure and who asks depend on it. */
export function authOptions(headers: Headers): AuthOptions {
  const secure = isHttps(headers);
  const oidc = oidcConfig();
  const visitor = (): Visitor => ({
    address: readerAddress(headers),
    userAgent: headers.get("user-agent"),
    now: new Date(),
  });
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    providers: [
      ...(oidc ? [oidcProvider(oidc)] : []),
      CredentialsProvider({
        id: "password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (input) =>
          opened(async () => signInWithPassword(await getPool(), passwordSchema.parse(input), visitor())),
      }),
      CredentialsProvider({
        id: "link",
        credentials: { token: { type: "text" } },
        authorize: (input) =>
          opened(async () => signInWithLink(await getPool(), linkSchema.parse(input).token, visitor())),
      }),
    ],
    events: {
      // next-auth's own way out forgets the cookie alone; the session it named must end as well.
      signOut: async ({ token }) => {
        const { address, now } = visitor();
        const sessionId = sessionIdOf(token);
        if (sessionId) await signOut(await getPool(), sessionId, { address, now });
      },
    },
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== OIDC || !oidc) return true;
        try {
          const claims = oidcClaims.parse(profile);
          Object.assign(user, openedUser(await signInWithOidc(await getPool(), oidc, claims, visitor())));
          return true;
        } catch (error) {
          const { code } = asAppError(error);
          if (code === "unexpected") console.error(error);
          return `/sign-in?error=${code}`;
        }
      },
      // The cookie names a session and nothing else; who that is comes from the database at each request.
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: (user as OpenedUser).sessionId } : token),
      session: ({ session }) => ({ expires: session.expires }) as Session,
      // next-auth keeps the address in full while somebody is with the provider.
      redirect: ({ url, baseUrl }) =>
        `${baseUrl}${safePath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)}`,
    },
  };
}

interface OpenedUser {
  id: string;
  sessionId: string;
}

function openedUser({ sessionId, userId }: OpenedSession): OpenedUser {
  return { id: String(userId), sessionId };
}

/** next-auth hands only an error's message to the form, so code and parameters are written into it. */
async function opened(open: () => Promise<OpenedSession>): Promise<OpenedUser> {
  try {
    return openedUser(await open());
  } catch (error) {
    const { code, params } = asAppError(error);
    if (code === "unexpected") console.error(error);
    throw new Error(writeSignInError({ code, params }), { cause: error });
  }
}
