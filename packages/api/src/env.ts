import { z } from "zod";

const prepareEnvSchema = z.object({
  DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(32),
  ADMIN_URL: z.url().default("http://localhost:3001"),
  ADMIN_EMAIL: z.email().default("admin@claimline.local"),
  ADMIN_PASSWORD: z.string().min(8).optional(),
  SAMPLE_STORY: z.enum(["on", "off"]).default("on"),
  CLAIMLINE_NOW: z.iso.datetime({ offset: true }).optional(),
  CLAIMLINE_TEST: z.string().optional(),
});

/** What the preparation of the database needs; the launcher has checked it, so that a fault here is the caller's. */
export function readPrepareEnv() {
  const env = prepareEnvSchema.parse(process.env);
  const fixedNow = env.CLAIMLINE_TEST === "1" && env.CLAIMLINE_NOW ? Date.parse(env.CLAIMLINE_NOW) : null;
  return {
    databaseUrl: env.DATABASE_URL,
    authSecret: env.AUTH_SECRET,
    newsroomUrl: env.ADMIN_URL,
    administrator: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD },
    sampleStory: env.SAMPLE_STORY === "on",
    now: () => fixedNow ?? Date.now(),
  };
}
