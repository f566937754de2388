-- CreateTable
CREATE TABLE "merged_record" (
    "kind" "record_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "merged_by_id" TEXT,

    CONSTRAINT "merged_record_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateIndex
CREATE INDEX "merged_record_kind_into_idx" ON "merged_record"("kind", "into");
