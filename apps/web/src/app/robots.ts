import type { MetadataRoute } from "next";
import { publicUrl } from "../env.ts";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/language/", "/preview/"] },
    sitemap: `${publicUrl()}/sitemap.xml`,
  };
}
