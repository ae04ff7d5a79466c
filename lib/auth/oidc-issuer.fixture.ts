import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { CLIENT } from "./oidc-client.fixture";

/** What the provider says of a person. */
export interface Person {
  email?: string;
  email_verified?: boolean;
  name?: string;
  groups?: string[];
}

export interface Issuer {
  address: string;
  /** By subject. */
  people: Map<string, Person>;
  /** Whom the provider takes for the one in front of the browser. */
  signIn(subject: string): void;
  close(): Promise<void>;
}

const SCOPES = ["openid", "email", "profile", "groups"];

/**
 * A real OpenID provider on loopback that asks nobody for a password: whoever was named last by `signIn` is signed in. Port 0 is
 * any free one.
 */
export async function startIssuer({ port = 0, redirect }: { port?: number; redirect: string }): Promise<Issuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  let subject = "";
  const provider = new Provider(address, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirect] }],
    scopes: SCOPES,
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
    // As most providers do, and not only at the address for user information.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["signs the cookies of the provider itself"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...people.get(accountId) }),
    }),
    // Nobody is asked whether Lealta may know their name.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope(SCOPES.join(" "));
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    return provider.interactionFinished(request, response, { login: { accountId: subject } });
  });
  return {
    address,
    people,
    signIn: (next) => {
      subject = next;
    },
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
