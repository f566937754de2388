-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "emergency_reason" TEXT,
ADD COLUMN     "second_look_at" TIMESTAMPTZ(3),
ADD COLUMN     "second_look_by_id" TEXT;
