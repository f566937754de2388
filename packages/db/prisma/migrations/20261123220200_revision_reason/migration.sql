-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "reason" TEXT;
