import { openApiDocument } from "@claimline/api/rest/openapi-document";
import { ApiReference } from "../../../api-reference/api-reference.tsx";
import { publicUrl } from "../../../env.ts";

/** Each answer has a nonce of its own, so that no page can be made in advance. */
export const dynamic = "force-dynamic";

export default function Page() {
  return <ApiReference document={openApiDocument(publicUrl())} />;
}
