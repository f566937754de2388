-- A story has a guided reading, which may be empty; what was kept of stories before it has none.

UPDATE "story" SET "content" = "content"::jsonb || '{"guide": []}'::jsonb WHERE "content"::jsonb -> 'guide' IS NULL;

UPDATE "published_story" SET "content" = "content"::jsonb || '{"guide": []}'::jsonb WHERE "content"::jsonb -> 'guide' IS NULL;
