-- What can be searched follows other rules now: the next start makes it anew of what is published.
TRUNCATE TABLE "published_text";

-- AlterTable
ALTER TABLE "published_text" ADD COLUMN "terms" tsvector NOT NULL;

-- CreateIndex
-- Without a list of what is still to be entered, which every search would have to read.
CREATE INDEX "published_text_terms_idx" ON "published_text" USING GIN ("terms") WITH (fastupdate = off);

-- Only makes searching inside of words faster: a database that doesn't let us have the extension does without.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "published_text_words_idx" ON "published_text" USING GIN ("words" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR undefined_object OR feature_not_supported OR raise_exception THEN
  RAISE NOTICE 'Searching inside of words goes without an index, for the extension pg_trgm can''t be had here: %', SQLERRM;
END
$$;
