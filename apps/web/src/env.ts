import { z } from "zod";

const envSchema = z.object({ PUBLIC_URL: z.url().default("http://localhost:3000") });

/** Where readers find this site, without a slash at its end; the launcher has checked it. */
export function publicUrl(): string {
  return envSchema.parse(process.env).PUBLIC_URL.replace(/\/+$/u, "");
}
