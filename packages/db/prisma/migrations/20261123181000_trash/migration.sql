-- AlterTable
ALTER TABLE "event" ADD COLUMN     "trashed_at" TIMESTAMPTZ(3),
ADD COLUMN     "trashed_by_id" TEXT;

-- CreateIndex
CREATE INDEX "event_story_id_trashed_at_idx" ON "event"("story_id", "trashed_at");

-- Readers never lose an event: what was published is unpublished, with a tombstone.
ALTER TABLE "event" ADD CONSTRAINT "event_trashed_never_published" CHECK ("trashed_at" IS NULL OR "visibility" = 'never_published');
