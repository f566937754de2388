-- Windows of the chart are answered from published_span; nothing reads these.

-- DropIndex
DROP INDEX "published_event_story_id_until_rev_earliest_latest_idx";

-- AlterTable
ALTER TABLE "published_event" DROP COLUMN "significance",
DROP COLUMN "earliest",
DROP COLUMN "latest";

-- CreateIndex
CREATE INDEX "published_event_story_id_until_rev_idx" ON "published_event"("story_id", "until_rev");
