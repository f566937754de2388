-- AlterTable
ALTER TABLE "story" ADD COLUMN     "four_eyes" BOOLEAN NOT NULL DEFAULT true;
