-- Engage, schema version 1.
--
-- Every statement may run again without harm: not every database can take back a schema change,
-- so a migration that was cut off is simply repeated. What differs between databases is filled in
-- where a name stands in braces after a dollar sign.
-- Instants have microseconds. States, purposes and reasons are written as their lower-case names.
-- Where a key has two columns the one that tells people apart comes first, so that a look-up of
-- many people reads their rows and not the tenant's.

-- Which files of this directory were applied.
CREATE TABLE IF NOT EXISTS engage_schema_version (
  version INTEGER NOT NULL PRIMARY KEY,
  applied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What was asked for, and how far it has come. The columns up to created_at never change.
CREATE TABLE IF NOT EXISTS engage_message (
  id UUID NOT NULL PRIMARY KEY,
  tenant VARCHAR NOT NULL,
  idempotency_key VARCHAR NOT NULL,
  recipient_id VARCHAR NOT NULL,
  role VARCHAR(64) NOT NULL,
  channel VARCHAR(64) NOT NULL,
  address_kind VARCHAR(64) NOT NULL,
  address VARCHAR NOT NULL,
  locale VARCHAR NOT NULL,
  time_zone VARCHAR NOT NULL,
  topic VARCHAR(64) NOT NULL,
  purpose VARCHAR(16) NOT NULL,
  template VARCHAR NOT NULL,
  prompt VARCHAR,
  facts VARCHAR NOT NULL,
  service VARCHAR,
  promo VARCHAR,
  link_lives VARCHAR NOT NULL,
  priority SMALLINT NOT NULL,
  scheduled_for TIMESTAMP(6) WITH TIME ZONE,
  not_after TIMESTAMP(6) WITH TIME ZONE,
  agent_type VARCHAR NOT NULL,
  message_type VARCHAR NOT NULL,
  campaign VARCHAR,
  run_id UUID,
  business_key VARCHAR,
  correlation_id VARCHAR NOT NULL,
  metadata VARCHAR NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  generation INTEGER DEFAULT 0 NOT NULL,
  state VARCHAR(16) NOT NULL,
  due_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  attempts INTEGER NOT NULL,
  possible_duplicate BOOLEAN NOT NULL,
  reason VARCHAR,
  provider VARCHAR,
  provider_id VARCHAR,
  changes INTEGER NOT NULL
)${updated};

-- Neither index holds a column that changes: an update then touches the row alone.
CREATE INDEX IF NOT EXISTS engage_message_recipient
  ON engage_message (recipient_id, tenant, created_at);
CREATE INDEX IF NOT EXISTS engage_message_run ON engage_message (run_id);

-- The queue: one narrow row for every message that is open, deleted at its end. Free when
-- lease_until is null or past by the database's own clock. The fence counts the claims.
CREATE TABLE IF NOT EXISTS engage_job (
  message_id UUID NOT NULL PRIMARY KEY,
  tenant VARCHAR NOT NULL,
  channel VARCHAR(64) NOT NULL,
  priority SMALLINT NOT NULL,
  due_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  needs_words BOOLEAN NOT NULL,
  lease_until TIMESTAMP(6) WITH TIME ZONE,
  lease_owner VARCHAR,
  fence BIGINT NOT NULL
)${leased};

-- In the order of the claim, which then reads its rows from the front and sorts nothing.
CREATE INDEX IF NOT EXISTS engage_job_claim ON engage_job (priority, due_at, message_id);

-- The words of a message, as text: {"subject":…,"body":…} and the optional parts.
CREATE TABLE IF NOT EXISTS engage_words (
  message_id UUID NOT NULL PRIMARY KEY,
  content VARCHAR NOT NULL,
  source VARCHAR(16) NOT NULL,
  origin VARCHAR NOT NULL,
  model VARCHAR,
  fallback_cause VARCHAR
);

-- Every attempt, written before the message leaves; how it ended stands in the history under the
-- same attempt number. Rows are never changed.
CREATE TABLE IF NOT EXISTS engage_attempt (
  message_id UUID NOT NULL,
  number INTEGER NOT NULL,
  fence BIGINT NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (message_id, number)
);

-- Every state a message was in. Rows are never changed.
CREATE TABLE IF NOT EXISTS engage_history (
  message_id UUID NOT NULL,
  seq INTEGER NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  from_state VARCHAR(16),
  to_state VARCHAR(16) NOT NULL,
  cause VARCHAR NOT NULL,
  attempt INTEGER NOT NULL,
  correlation_id VARCHAR NOT NULL,
  PRIMARY KEY (message_id, seq)
);

-- Which message has an idempotency key. Outlives the message.
CREATE TABLE IF NOT EXISTS engage_idempotency (
  idempotency_key VARCHAR(320) NOT NULL,
  tenant VARCHAR NOT NULL,
  message_id UUID NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (idempotency_key, tenant)
);

-- What counts under the frequency caps of a person or an address ("person:81",
-- "address:email:rina@example.com"): one line for each message, the newest first, of message id,
-- microseconds since 1970, role, purpose and channel. The row is also the lock that puts attempts,
-- opt-outs and suppressions of one person or address into an order.
CREATE TABLE IF NOT EXISTS engage_cap (
  subject VARCHAR NOT NULL,
  tenant VARCHAR NOT NULL,
  places VARCHAR NOT NULL,
  PRIMARY KEY (subject, tenant)
)${updated};

-- What people said yes or no to. An empty topic or channel stands for all of them.
CREATE TABLE IF NOT EXISTS engage_consent (
  recipient_id VARCHAR NOT NULL,
  tenant VARCHAR NOT NULL,
  role VARCHAR(64) NOT NULL,
  purpose VARCHAR(16) NOT NULL,
  topic VARCHAR NOT NULL,
  channel VARCHAR(64) NOT NULL,
  granted BOOLEAN NOT NULL,
  source VARCHAR NOT NULL,
  said_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (recipient_id, tenant, role, purpose, topic, channel)
);

-- Addresses that are not written to. The address is in the form in which two spellings are equal;
-- written_as is how it was entered.
CREATE TABLE IF NOT EXISTS engage_suppression (
  address VARCHAR NOT NULL,
  address_kind VARCHAR(64) NOT NULL,
  tenant VARCHAR NOT NULL,
  reason VARCHAR(16) NOT NULL,
  written_as VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE,
  PRIMARY KEY (address, address_kind, tenant, reason)
);

-- Campaign runs. run_number counts the runs of one name.
CREATE TABLE IF NOT EXISTS engage_run (
  id UUID NOT NULL PRIMARY KEY,
  tenant VARCHAR NOT NULL,
  campaign VARCHAR NOT NULL,
  run_key VARCHAR NOT NULL,
  run_number INTEGER NOT NULL,
  page_cursor VARCHAR,
  planned BOOLEAN NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  completed_at TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT engage_run_name UNIQUE (tenant, campaign, run_key, run_number)
);

-- People of a run for whom no message was planned, by reason.
CREATE TABLE IF NOT EXISTS engage_run_count (
  run_id UUID NOT NULL,
  reason VARCHAR NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (run_id, reason)
);
