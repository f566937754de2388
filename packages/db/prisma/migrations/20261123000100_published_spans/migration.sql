-- CreateTable
CREATE TABLE "published_span" (
    "story_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "from_rev" INTEGER NOT NULL,
    "until_rev" INTEGER,
    "step" SMALLINT NOT NULL,
    "rules" SMALLINT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "significance" SMALLINT NOT NULL,
    "tie" INTEGER NOT NULL,
    "places" TEXT[],
    "size" SMALLINT,
    "starts" BIGINT,
    "ends" BIGINT,
    "known_from" BIGINT NOT NULL,
    "known_until" BIGINT NOT NULL,
    "present" BOOLEAN NOT NULL,
    "support" TEXT NOT NULL,
    "contested" BOOLEAN NOT NULL,
    "parties" TEXT[],
    "stances" TEXT[],
    "languages" TEXT[],
    "settles" TEXT[],
    "cites" TEXT[],

    CONSTRAINT "published_span_pkey" PRIMARY KEY ("event_id","from_rev","step")
);

-- CreateTable
CREATE TABLE "published_text" (
    "story_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "from_rev" INTEGER NOT NULL,
    "until_rev" INTEGER,
    "step" SMALLINT NOT NULL,
    "known_from" BIGINT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "published_text_pkey" PRIMARY KEY ("event_id","from_rev","step")
);

-- CreateIndex
CREATE INDEX "published_span_window_idx" ON "published_span"("story_id", "until_rev", "size", "starts", "ends", "present", "from_rev", "known_from", "known_until");

-- CreateIndex
CREATE INDEX "published_span_settles_idx" ON "published_span" USING GIN ("settles");
