-- CreateTable
CREATE TABLE "scheduled_publication" (
    "event_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "nature" TEXT,
    "note" JSONB,
    "scheduled_by_id" TEXT NOT NULL,
    "scheduled_at" TIMESTAMPTZ(3) NOT NULL,
    "failed_at" TIMESTAMPTZ(3),
    "failure" JSONB,

    CONSTRAINT "scheduled_publication_pkey" PRIMARY KEY ("event_id")
);

-- CreateIndex
CREATE INDEX "scheduled_publication_at_idx" ON "scheduled_publication"("at");

-- AddForeignKey
ALTER TABLE "scheduled_publication" ADD CONSTRAINT "scheduled_publication_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
