/**
 * Loaded into the page server with --import: settles who a request comes from before any page sees it. Headers named
 * X-Forwarded-… and X-Real-Ip are what anybody may write; only as many of their entries are believed as TRUSTED_PROXY_HOPS says
 * that proxies of one's own stand in front. Afterwards X-Forwarded-For holds one address, the true one.
 */
import { subscribe } from "node:diagnostics_channel";

const CLAIMS = ["x-real-ip", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/** The address that the outermost trusted proxy saw: each proxy adds at the end whom it was called by. */
function addressOf(header, socketAddress, hops) {
  const chain = (header ?? "").split(",").map((entry) => entry.trim());
  return (hops > 0 && chain.at(-Math.min(hops, chain.length))) || socketAddress;
}

subscribe("http.server.request.start", ({ request, socket }) => {
  const hops = Number(process.env.TRUSTED_PROXY_HOPS) || 0;
  const { headers } = request;
  const address = addressOf(headers["x-forwarded-for"], socket.remoteAddress, hops);
  if (hops === 0) for (const name of CLAIMS) delete headers[name];
  delete headers["x-forwarded-for"];
  if (address) headers["x-forwarded-for"] = address;
});
