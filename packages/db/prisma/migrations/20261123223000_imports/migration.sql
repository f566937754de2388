-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('previewed', 'waiting', 'applied', 'cancelled', 'undone');

-- CreateTable
CREATE TABLE "story_import" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT,
    "hash" TEXT NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'previewed',
    "counts" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "records" JSONB NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by_id" TEXT,
    "applied_at" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "cancel_asked_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "undone_by_id" TEXT,
    "undone_at" TIMESTAMPTZ(3),
    "undoing" JSONB,

    CONSTRAINT "story_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_import_row" (
    "import_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "row" INTEGER,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "flagged" BOOLEAN NOT NULL,
    "problems" JSONB NOT NULL,
    "content" JSONB,
    "note" TEXT NOT NULL,
    "event_id" UUID,
    "seen_version" INTEGER,
    "before" JSONB,

    CONSTRAINT "story_import_row_pkey" PRIMARY KEY ("import_id","place")
);

-- CreateIndex
CREATE INDEX "story_import_story_id_created_at_idx" ON "story_import"("story_id", "created_at");

-- CreateIndex
CREATE INDEX "story_import_row_import_id_outcome_place_idx" ON "story_import_row"("import_id", "outcome", "place");

-- AddForeignKey
ALTER TABLE "story_import" ADD CONSTRAINT "story_import_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_import_row" ADD CONSTRAINT "story_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "story_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
