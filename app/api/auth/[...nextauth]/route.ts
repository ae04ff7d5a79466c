import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";

// Without NEXTAUTH_URL the address is the one that the reader used; the redirects that follow from it stay on it.
if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = "true";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions(request.headers));
}

export { handle as GET, handle as POST };
