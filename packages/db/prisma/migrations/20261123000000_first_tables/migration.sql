-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('state', 'organisation', 'person', 'outlet');

-- CreateEnum
CREATE TYPE "work_state" AS ENUM ('draft', 'in_review', 'approved', 'scheduled', 'published');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('never_published', 'live', 'unpublished');

-- CreateEnum
CREATE TYPE "revision_cause" AS ENUM ('submit', 'publish', 'restore', 'request', 'import');

-- CreateEnum
CREATE TYPE "place_precision" AS ENUM ('point', 'city', 'region', 'country');

-- CreateEnum
CREATE TYPE "record_kind" AS ENUM ('actor', 'place', 'source');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('news_report', 'press_release', 'official_statement', 'agency_report');

-- CreateEnum
CREATE TYPE "story_state" AS ENUM ('draft', 'published', 'unpublished');

-- CreateTable
CREATE TABLE "actor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "actor_kind" NOT NULL,
    "name" JSONB NOT NULL,
    "role" JSONB,
    "speaks_for_id" UUID,
    "iso_country" TEXT,
    "wikidata" TEXT,
    "plural_in" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "user_id" TEXT,
    "story_id" UUID,
    "event_id" UUID,
    "request_id" TEXT,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "work_state" NOT NULL DEFAULT 'draft',
    "visibility" "visibility" NOT NULL DEFAULT 'never_published',
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "base_revision" INTEGER,
    "contributor_ids" TEXT[],
    "created_by_id" TEXT,
    "updated_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_note" (
    "event_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_note_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "draft_snapshot" (
    "event_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_snapshot_pkey" PRIMARY KEY ("event_id","version")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" "revision_cause" NOT NULL,
    "content" JSONB NOT NULL,
    "contributor_ids" TEXT[],
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" TEXT,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "iso_country" TEXT,
    "iso_subdivision" TEXT,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "precision" "place_precision" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_story" (
    "story_id" UUID NOT NULL,
    "from_rev" INTEGER NOT NULL,
    "until_rev" INTEGER,
    "slug" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_story_pkey" PRIMARY KEY ("story_id","from_rev")
);

-- CreateTable
CREATE TABLE "published_event" (
    "story_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "from_rev" INTEGER NOT NULL,
    "until_rev" INTEGER,
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB,
    "kind" TEXT,
    "significance" INTEGER,
    "earliest" TIMESTAMPTZ(3),
    "latest" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "nature" TEXT,
    "note" JSONB,

    CONSTRAINT "published_event_pkey" PRIMARY KEY ("event_id","from_rev")
);

-- CreateTable
CREATE TABLE "published_record" (
    "story_id" UUID NOT NULL,
    "kind" "record_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "from_rev" INTEGER NOT NULL,
    "until_rev" INTEGER,
    "content" JSONB NOT NULL,

    CONSTRAINT "published_record_pkey" PRIMARY KEY ("story_id","kind","slug","from_rev")
);

-- CreateTable
CREATE TABLE "change" (
    "story_id" UUID NOT NULL,
    "rev" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "nature" TEXT,
    "note" JSONB,
    "events" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("story_id","rev")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'contributor',
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "publisher_absence" TEXT,
    "language" TEXT NOT NULL,
    "published_at" TEXT,
    "url" TEXT,
    "url_absence" TEXT,
    "archive_url" TEXT,
    "reliability" TEXT,
    "credibility" INTEGER,
    "remark" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "story_state" NOT NULL DEFAULT 'draft',
    "rev" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "actor_slug_key" ON "actor"("slug");

-- CreateIndex
CREATE INDEX "actor_speaks_for_id_idx" ON "actor"("speaks_for_id");

-- CreateIndex
CREATE INDEX "audit_entry_event_id_at_idx" ON "audit_entry"("event_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "event_story_id_state_updated_at_idx" ON "event"("story_id", "state", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_story_id_slug_key" ON "event"("story_id", "slug");

-- CreateIndex
CREATE INDEX "draft_snapshot_saved_at_idx" ON "draft_snapshot"("saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "revision_event_id_number_key" ON "revision"("event_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "place_slug_key" ON "place"("slug");

-- CreateIndex
CREATE INDEX "published_story_slug_until_rev_idx" ON "published_story"("slug", "until_rev");

-- CreateIndex
CREATE INDEX "published_event_story_id_from_rev_idx" ON "published_event"("story_id", "from_rev");

-- CreateIndex
CREATE INDEX "published_event_story_id_until_rev_earliest_latest_idx" ON "published_event"("story_id", "until_rev", "earliest", "latest");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "story_slug_key" ON "story"("slug");

-- AddForeignKey
ALTER TABLE "actor" ADD CONSTRAINT "actor_speaks_for_id_fkey" FOREIGN KEY ("speaks_for_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_note" ADD CONSTRAINT "event_note_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_snapshot" ADD CONSTRAINT "draft_snapshot_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_story" ADD CONSTRAINT "published_story_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_event" ADD CONSTRAINT "published_event_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_event" ADD CONSTRAINT "published_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_record" ADD CONSTRAINT "published_record_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The audit is only ever added to.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are never changed or deleted';
END;
$$;

CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();

CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

-- A revision, once written, never changes but for its approval; a published event only ends.
CREATE FUNCTION "refuse_content_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."content" IS DISTINCT FROM OLD."content" THEN
    RAISE EXCEPTION 'the content of % is never changed', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END;
$$;

CREATE TRIGGER "revision_content_fixed" BEFORE UPDATE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_content_change"();

CREATE TRIGGER "published_event_content_fixed" BEFORE UPDATE ON "published_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_content_change"();
