-- CreateTable
CREATE TABLE "assignment" (
    "event_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "assignee_id" TEXT NOT NULL,
    "due" TEXT,
    "due_by" TIMESTAMPTZ(3),
    "comment" TEXT NOT NULL,
    "assigned_by_id" TEXT,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("event_id")
);

-- CreateIndex
CREATE INDEX "assignment_assignee_id_idx" ON "assignment"("assignee_id");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
