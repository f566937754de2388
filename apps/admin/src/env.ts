import { z } from "zod";

const envSchema = z.object({
  PUBLIC_URL: z.string().optional(),
  WEB_PORT: z.string().optional(),
});

/** Where readers find what is published, without a slash at its end; the server in front has checked it. */
export function publicUrl(): string {
  const { PUBLIC_URL, WEB_PORT } = envSchema.parse(process.env);
  return (PUBLIC_URL || `http://localhost:${WEB_PORT || "3000"}`).replace(/\/+$/u, "");
}
