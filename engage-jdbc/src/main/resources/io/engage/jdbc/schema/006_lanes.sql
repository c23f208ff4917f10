-- Engage, schema version 6: messages whose words are still to be written wait in lanes of their own.
--
-- Nothing of older versions is taken away but an index: nodes of all versions work side by side.

-- In the order of the claim, lane by lane. The column changes once in the life of a job, and only if
-- a model writes its words.
CREATE INDEX IF NOT EXISTS engage_job_stage
  ON engage_job (tenant, channel, needs_words, priority, due_at, message_id);

-- The index of version 2 goes, although claims of older versions are slow without it while both run:
-- with it the database may choose it for a lane of which little is due, and then reads all that wait
-- for a model on the way.
DROP INDEX IF EXISTS engage_job_lane;
