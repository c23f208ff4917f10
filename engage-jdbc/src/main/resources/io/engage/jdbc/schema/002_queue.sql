-- Engage, schema version 2: what many nodes and tenants need of one queue.
--
-- Nothing of version 1 is taken away: nodes of both versions work side by side. New columns have
-- defaults for the rows that version 1 writes.

-- How many of the attempts do not count against the retries.
ALTER TABLE engage_message ADD COLUMN IF NOT EXISTS spared INTEGER DEFAULT 0 NOT NULL;

-- Where the fence of the message's present job began to count. Each job of a message begins four
-- billion later than the one before it, so that no claim of an earlier job has the fence of a later
-- one, whichever version of the library ended it. Not called fence: version 1 joins both tables and
-- asks for that name alone.
ALTER TABLE engage_message ADD COLUMN IF NOT EXISTS first_fence BIGINT DEFAULT 0 NOT NULL;

-- All messages about one thing of the host's. No column of it is written twice.
CREATE INDEX IF NOT EXISTS engage_message_business_key
  ON engage_message (business_key, tenant)${keyed};

-- In the order of the claim, lane by lane, which reads its rows from the front and sorts nothing;
-- the lanes are found by leaping from one to the next.
CREATE INDEX IF NOT EXISTS engage_job_lane
  ON engage_job (tenant, channel, priority, due_at, message_id);

-- The index of version 1 goes, although that version's claims are slow without it while both run:
-- with it the database may choose it for a lane in which little is due, and then reads the due
-- messages of all other tenants on the way.
DROP INDEX IF EXISTS engage_job_claim;

-- Of each thing whose changes the host counts, the oldest generation that may still be planned. The
-- row is also the lock that puts planning, cancelling and rescheduling into an order.
CREATE TABLE IF NOT EXISTS engage_subject (
  business_key VARCHAR(320) NOT NULL,
  tenant VARCHAR NOT NULL,
  generation INTEGER NOT NULL,
  PRIMARY KEY (business_key, tenant)
)${updated};

-- When all permits of a quota are back, by the database's own clock.
CREATE TABLE IF NOT EXISTS engage_permit (
  name VARCHAR NOT NULL PRIMARY KEY,
  whole_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
)${updated};

-- Messages that failed, so that listing them does not read the history.
CREATE TABLE IF NOT EXISTS engage_dead_letter (
  tenant VARCHAR NOT NULL,
  message_id UUID NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  reason VARCHAR NOT NULL,
  PRIMARY KEY (tenant, message_id)
);

-- Version 1 does not write dead letters. What one of its nodes fails after this statement is not
-- listed, though it can be driven again; the statement may be run once more when the last is gone.
INSERT INTO engage_dead_letter (tenant, message_id, since, reason)
  SELECT tenant, id, due_at, COALESCE(reason, 'failed') FROM engage_message
  WHERE state = 'failed'
    AND id NOT IN (SELECT message_id FROM engage_dead_letter);
